import { figure, readPoints, type Points } from '@shared/kernel/points'
import type { RowChange } from '@shared/rulebook/draft-contract'
import type { RowView } from '../client'
import { draftCopy } from '../draft-copy'

/** What of a row is changed on a phone: fields with text in them, and what is made of the text. */

const words = draftCopy.row
const pointsMost = 1_000_000

export const sections = ['words', 'points', 'evidence', 'use'] as const

export interface RowField {
  key: string
  section: (typeof sections)[number]
  kind: 'line' | 'area' | 'points' | 'switch'
  title: string
  /** As it stands in the draft; of a switch "yes" or "no". */
  value: string
  lengthMax: number
  optional?: boolean
}

/** What was typed, by the key of its field; what is not in it stands as it is. */
export type Typed = Readonly<Record<string, string>>

export function fieldsOf(row: RowView): RowField[] {
  return [
    line({ key: 'title', section: 'words', title: words.title, value: row.title, lengthMax: 120 }),
    {
      ...line({ key: 'clause', section: 'words', title: words.clause, value: row.clause }),
      kind: 'area',
      lengthMax: 600,
    },
    ...amountFields('value', words.value, row.value, row.valueFor),
    ...rangeFields('', row, (title) => title),
    ...othersFields('', row.except, (title) => title),
    ...row.levels.flatMap((level) => levelFields(level)),
    ...amountFields('cap', words.cap, row.cap, row.capFor),
    toggle('evidenceRequired', 'evidence', words.evidenceRequired, row.evidenceRequired),
    {
      ...line({
        key: 'evidenceAsked',
        section: 'evidence',
        title: words.evidenceAsked,
        value: row.evidenceAsked,
        lengthMax: 120,
      }),
      optional: true,
    },
    toggle('on', 'use', words.thisRow, !row.off),
  ]
}

/** What is to be put right, by the key of its field. */
export function problemsOf(row: RowView, typed: Typed): Record<string, string> {
  const problems: Record<string, string> = {}
  const fields = fieldsOf(row)
  for (const field of fields) {
    const problem = problemOf(field, typed[field.key] ?? field.value)
    if (problem !== undefined) problems[field.key] = problem
  }
  for (const { key } of fields.filter((field) => field.key.endsWith('least'))) {
    const most = key.replace(/least$/, 'most')
    const upsideDown = pointsIn(fields, typed, key) > pointsIn(fields, typed, most)
    if (upsideDown && problems[most] === undefined) problems[most] = words.upsideDown
  }
  return problems
}

/** The change that a command takes: only what differs from the draft as it stands. */
export function changeOf(row: RowView, typed: Typed): RowChange {
  const fields = fieldsOf(row)
  const differs = (key: string) => isChanged(fields, typed, key)
  const text = (key: string) => textIn(fields, typed, key).trim()
  const points = (key: string) => pointsIn(fields, typed, key)
  const amount = (key: string, { except }: Amount) => ({
    general: points(key),
    except: except.map((_, place) => points(`${key}.${place}`)),
  })
  const levels = row.levels.filter(({ variant }) => differs(`level.${variant}.`))
  return {
    ...(differs('title') && { title: text('title') }),
    ...(differs('clause') && { clause: text('clause') }),
    ...(row.cap && differs('cap') && { cap: amount('cap', row.cap) }),
    ...(row.value && differs('value') && { value: amount('value', row.value) }),
    ...(differs('least') && { least: points('least') }),
    ...(differs('most') && { most: points('most') }),
    ...(differs('except') && { except: changedOthers('', row.except, points) }),
    ...(levels.length > 0 && { levels: levels.map((level) => changedLevel(level, points)) }),
    ...(differs('evidenceRequired') && { evidenceRequired: text('evidenceRequired') === 'yes' }),
    ...(differs('evidenceAsked') && { evidenceAsked: text('evidenceAsked') }),
    ...(differs('on') && { off: text('on') === 'no' }),
  }
}

type Amount = NonNullable<RowView['cap']>
type Level = RowView['levels'][number]

type Worth = Pick<Level, 'value' | 'least' | 'most'>
type ReadPoints = (key: string) => Points

function changedLevel({ variant, except, ...worth }: Level, points: ReadPoints) {
  const before = `level.${variant}.`
  return {
    variant,
    ...changedWorth(before, worth, points),
    ...(except.length > 0 && { except: changedOthers(before, except, points) }),
  }
}

function changedOthers(before: string, except: readonly Worth[], points: ReadPoints) {
  return except.map((worth, place) => changedWorth(placed(before, place), worth, points))
}

function changedWorth(before: string, { value, least, most }: Worth, points: ReadPoints) {
  const of = (name: string) => points(`${before}${name}`)
  return {
    ...(value !== undefined && { value: of('value') }),
    ...(least !== undefined && { least: of('least') }),
    ...(most !== undefined && { most: of('most') }),
  }
}

/** What stands before the fields of the exception at a place. */
function placed(before: string, place: number): string {
  return `${before}except.${place}.`
}

/** Whether the field of this key, or one below it, is not what the draft says. */
function isChanged(fields: RowField[], typed: Typed, key: string): boolean {
  return fields.some(
    (field) =>
      (field.key === key || field.key.startsWith(key.endsWith('.') ? key : `${key}.`)) &&
      typed[field.key] !== undefined &&
      typed[field.key]?.trim() !== field.value,
  )
}

function textIn(fields: RowField[], typed: Typed, key: string): string {
  return typed[key] ?? fields.find((field) => field.key === key)?.value ?? ''
}

function pointsIn(fields: RowField[], typed: Typed, key: string): Points {
  return readPoints(textIn(fields, typed, key)) ?? 0
}

function problemOf({ kind, optional }: RowField, text: string): string | undefined {
  if (text.trim() === '') return optional === true ? undefined : words.empty
  if (kind !== 'points') return undefined
  const points = readPoints(text)
  if (points === undefined) return words.notPoints
  return points > pointsMost ? words.tooMuch : undefined
}

function amountFields(
  key: string,
  title: string,
  amount: Amount | undefined,
  whom: string[],
): RowField[] {
  if (amount === undefined) return []
  return [
    pointsField(key, title, amount.general),
    ...amount.except.map((value, place) =>
      pointsField(`${key}.${place}`, words.for(title, whom[place] ?? ''), value),
    ),
  ]
}

function rangeFields(
  before: string,
  { least, most }: Pick<Worth, 'least' | 'most'>,
  titled: (title: string) => string,
): RowField[] {
  return [
    ...(least === undefined ? [] : [pointsField(`${before}least`, titled(words.least), least)]),
    ...(most === undefined ? [] : [pointsField(`${before}most`, titled(words.most), most)]),
  ]
}

function levelFields({ variant, title, except, ...worth }: Level): RowField[] {
  const before = `level.${variant}.`
  const titled = (of: string) => words.level(title, of)
  return [
    ...worthFields(before, worth, title, titled),
    ...othersFields(before, except, titled, title),
  ]
}

/** What holds for others: its titles as those in general, and whom it is for. */
function othersFields(
  before: string,
  except: Level['except'],
  titled: (title: string) => string,
  ofValue = '',
): RowField[] {
  return except.flatMap(({ audience, ...worth }, place) =>
    worthFields(placed(before, place), worth, words.for(ofValue, audience), (title) =>
      words.for(titled(title), audience),
    ),
  )
}

function worthFields(
  before: string,
  worth: Worth,
  title: string,
  titled: (title: string) => string,
): RowField[] {
  const { value } = worth
  if (value !== undefined) return [pointsField(`${before}value`, title, value)]
  return rangeFields(before, worth, titled)
}

function pointsField(key: string, title: string, points: Points): RowField {
  return { key, section: 'points', kind: 'points', title, value: figure(points), lengthMax: 8 }
}

function line(field: Omit<RowField, 'kind' | 'lengthMax'> & { lengthMax?: number }): RowField {
  return { lengthMax: 120, ...field, kind: 'line' }
}

function toggle(key: string, section: RowField['section'], title: string, isOn: boolean): RowField {
  return { key, section, kind: 'switch', title, value: isOn ? 'yes' : 'no', lengthMax: 3 }
}
