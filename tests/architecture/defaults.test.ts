import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { panelLeast } from '@shared/evaluation/rules'
import { referenceTable } from '@shared/kernel/testing/csv'
import { decidingBody, formalMembersForCommittee } from '@shared/organisation/deciding-body'
import { letterReminderDays } from '@shared/transfer/letter'
import { firstBook } from '@shared/rulebook/first-book'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { defaultBook } from '@shared/rulebook/default-book'

/**
 * `docs/reference/defaults.csv`: every proposed default, where it is expressed, and with which value.
 * The values are read out of the shipped book, so that a changed default turns this red.
 */
const lines = referenceTable('defaults.csv')
const root = path.join(__dirname, '../..')

const settings: Record<string, unknown> = {
  panelLeast,
  letterReminderDays: Object.values(letterReminderDays),
  formalMembersForCommittee,
  bodyOfSmallBranch: decidingBody(formalMembersForCommittee - 1),
  boardLevelOfNewBranch: /boardLevel: '(\w+)'/.exec(
    textOf('cloudfunctions/features/organisation/create-organisation.ts'),
  )?.[1],
  retiredMayBeScored: !textOf('shared/roster/rules.ts').includes('retiredMembersEarnHonoursOnly,'),
}

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

/** What stands at "clocks.lateAfterMinutes" or "indicators[L04].cap.general" of a book. */
function valueAt(book: Rulebook, place: string): unknown {
  const keys = place.match(/[^.[\]]+/g) ?? []
  return keys.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value.find((one: { code?: string }) => one.code === key)
    return (value as Record<string, unknown> | undefined)?.[key]
  }, book)
}

/** As a cell of the table has it. */
function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join(' ')
  if (typeof value === 'string') return value
  return value === undefined ? '' : JSON.stringify(value)
}

function problemsOf(line: (typeof lines)[number], book: Rulebook): string[] {
  const { default: said = '', where = '', value = '', why = '' } = line
  const [kind, place = ''] = where.split(': ')
  if (kind === 'book') {
    const found = cellOf(valueAt(book, place))
    return found === value && found !== '' ? [] : [`${said}: ${place} is ${found}, not ${value}`]
  }
  if (kind === 'setting') {
    const found = cellOf(settings[place])
    return found === value && found !== '' ? [] : [`${said}: ${place} is ${found}, not ${value}`]
  }
  if (kind === 'file') return textOf(place).includes(value) ? [] : [`${said}: not in ${place}`]
  return why === '' ? [`${said} is expressed nowhere, and nothing says why`] : []
}

const sources = ['shared', 'cloudfunctions'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/rulebook\/|test|testing/.test(file))
    .map((file) => path.join(folder, file)),
)

test.each(lines.map((line) => [line['topic'] ?? '', line['default'] ?? '', line] as const))(
  '%s: %s',
  (_, __, line) => expect(problemsOf(line, defaultBook)).toEqual([]),
)

test('each line that nothing acts on yet says so, and no other does', () => {
  const wrong = lines.flatMap(({ where = '', 'read by': reader = '', why = '' }) => {
    const name = /clocks\.(\w+)$/.exec(where)?.[1]
    if (name === undefined) return []
    const readers = sources.filter((file) => new RegExp(`\\b${name}\\b`).test(textOf(file)))
    if (reader === '') {
      return readers.length === 0 && why !== '' ? [] : [`${name} is read by ${readers.join(' ')}`]
    }
    return readers.includes(reader) ? [] : [`${name} is not read by ${reader}`]
  })
  expect(wrong).toEqual([])
})

test('has every clock, the quota, the bands and every way of handling in it', () => {
  const places = lines.map(({ where = '' }) => where.split(': ')[1] ?? '')
  const expected = [
    ...Object.keys(defaultBook.clocks).map((name) => `clocks.${name}`),
    ...Object.keys(defaultBook.quota).map((name) => `quota.${name}`),
    ...Object.keys(defaultBook.bands).map((name) => `bands.${name}`),
    ...Object.keys(defaultBook.handling ?? {}).map((name) => `handling.${name}`),
  ]
  expect(expected.filter((place) => !places.includes(place))).toEqual([])
})

test('sees another default', () => {
  const line = lines.find(({ where }) => where === 'book: clocks.noticeWorkingDays')
  const other = { ...defaultBook, clocks: { ...defaultBook.clocks, noticeWorkingDays: 7 } }
  expect(line && problemsOf(line, other)).toHaveLength(1)
  expect(line && problemsOf({ ...line, where: 'book: clocks.none' }, defaultBook)).toHaveLength(1)
  expect(line && problemsOf({ ...line, where: '', why: '' }, defaultBook)).toHaveLength(1)
})

test('the book of the tests and the demo has the same provisions', () => {
  const { clocks, quota, bands, handling } = defaultBook
  expect(firstBook).toMatchObject({ clocks, quota, bands, handling })
})
