import type { Indicator } from '../indicator'
import type { Sheet } from '../sheet'
import { sayForEveryone } from '../words/figures'
import { formulaInWords } from '../words/formula'
import { moduleTitleOf } from '../words/module'
import { capInWords, deductsPoints } from '../words/row'
import { rowParts } from '../words/row-parts'
import { diffByFields, isSame, type DiffLine } from './line'

type Section = 'member' | 'branch'

/** A row of the old book, of the new one, or of both. */
interface Pair {
  before?: Indicator
  after?: Indicator
}

/** The rows that differ, in the order of the new book; a row that is gone where it used to be. */
export function rowsDiff(section: Section, before: Sheet, after: Sheet): DiffLine[] {
  const pairs = pairsOf(before.indicators, after.indicators)
  return [
    ...pairs.flatMap((pair) => pairDiff(section, pair, before, after)),
    ...orderDiff(section, before.indicators, pairs),
  ]
}

function pairDiff(section: Section, pair: Pair, oldSheet: Sheet, sheet: Sheet): DiffLine[] {
  const { before, after } = pair
  if (before === undefined) return after ? [wholeRow(section, 'added', after, sheet)] : []
  if (after === undefined) return [wholeRow(section, 'removed', before, oldSheet)]
  const place = placeOf(section, after)
  if (before.code !== after.code) {
    const change = { change: 'renamed', label: '编号' } as const
    return [{ ...place, ...change, before: before.code, after: after.code }]
  }
  return diffByFields(place, rowParts, before, after)
}

function placeOf(section: Section, { code, title }: Indicator) {
  return { section, about: code, subject: `${code} ${title}` }
}

/** "履职分，每次 1 分，全年至多 6 分" */
function wholeRow(section: Section, change: 'added' | 'removed', row: Indicator, sheet: Sheet) {
  const words = [
    moduleTitleOf(sheet.modules[row.module], row.module),
    formulaInWords(row.formula, {
      say: sayForEveryone,
      deducts: deductsPoints(row),
      expectation: row.expectation,
    }),
    ...capInWords(sheet.modules[row.module], row, sayForEveryone),
    ...(row.off === true ? ['不启用'] : []),
  ].join('，')
  const place = { ...placeOf(section, row), label: '整条' }
  return change === 'added'
    ? ({ ...place, change, after: words } as const)
    : ({ ...place, change, before: words } as const)
}

/** Old and new rows put together: by code, else by the same content under another code. */
function pairsOf(before: readonly Indicator[], after: readonly Indicator[]): Pair[] {
  const codes = new Set(after.map(({ code }) => code))
  const unmatched = before.filter(({ code }) => !codes.has(code))
  const pairs: Pair[] = after.map((row) => {
    const same = before.find(({ code }) => code === row.code) ?? take(unmatched, row)
    return same === undefined ? { after: row } : { before: same, after: row }
  })
  for (const row of unmatched) pairs.splice(placeOfGone(row, before, pairs), 0, { before: row })
  return pairs
}

/** Takes the first row of the same content out of the list. */
function take(rows: Indicator[], like: Indicator): Indicator | undefined {
  const place = rows.findIndex((row) => isSame({ ...row, code: '' }, { ...like, code: '' }))
  return place === -1 ? undefined : rows.splice(place, 1)[0]
}

/** After the row that stood before it in the old book, as far as that one is still there. */
function placeOfGone(gone: Indicator, before: readonly Indicator[], pairs: readonly Pair[]) {
  const earlier = before.slice(0, before.indexOf(gone)).reverse()
  for (const row of earlier) {
    const place = pairs.findIndex((pair) => pair.before === row)
    if (place !== -1) return place + 1
  }
  return 0
}

/** One line for rows that stand in another order, from the first to the last that moved. */
function orderDiff(section: Section, before: readonly Indicator[], pairs: readonly Pair[]) {
  const kept = pairs.filter(({ before: old, after }) => old !== undefined && after !== undefined)
  const now = kept.map(({ after }) => after?.code ?? '')
  const old = before.flatMap((row) => kept.find((pair) => pair.before === row)?.after?.code ?? [])
  const moved = now.map((code, place) => code !== old[place])
  const [first, last] = [moved.indexOf(true), moved.lastIndexOf(true) + 1]
  if (first === -1) return []
  const place = {
    section,
    about: 'order',
    subject: '',
    change: 'changed',
    label: '条款次序',
  } as const
  const span = (codes: readonly string[]) => codes.slice(first, last).join('、')
  return [{ ...place, before: span(old), after: span(now) }]
}
