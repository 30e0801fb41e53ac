import type { Amount } from './audience'
import type { RowChange } from './draft-contract'
import {
  levelsOf,
  pricingOf,
  type Formula,
  type Level,
  type PointsRange,
  type RangeByAudience,
} from './formula'
import type { Indicator } from './indicator'

/**
 * A row with what a phone changes of it: words, numbers, on or off. Its kind, audience, periods and
 * effects stay. What a change names and the row does not have is left alone.
 */
export function changedRow(row: Indicator, change: RowChange): Indicator {
  const { title, clause, off, evidenceAsked, evidenceRequired } = change
  const next: Indicator = {
    ...row,
    ...(title !== undefined && { title }),
    ...(clause !== undefined && { clause }),
    ...(row.cap && change.cap && { cap: changedAmount(row.cap, change.cap) }),
    formula: changedFormula(row.formula, change),
    evidence: {
      ...row.evidence,
      ...(evidenceAsked !== undefined && { asked: evidenceAsked }),
      ...(evidenceRequired !== undefined && { required: evidenceRequired }),
    },
  }
  return off === undefined ? next : { ...next, off: off || undefined }
}

/** The part of a row's numbers that a phone shows and changes. */
export interface RowNumbers {
  value?: Amount
  range?: RangeByAudience
  levels: readonly Level[]
}

export function numbersOf({ formula }: Indicator): RowNumbers {
  const pricing = pricingOf(formula)
  return {
    ...('value' in pricing && { value: pricing.value }),
    ...(pricing.kind === 'decided' && { range: pricing }),
    levels: levelsOf(formula),
  }
}

function changedFormula(formula: Formula, change: RowChange): Formula {
  if (formula.kind === 'fullMinus') {
    return { ...formula, deduct: changedNumbers(formula.deduct, change) }
  }
  return changedNumbers(formula, change)
}

type Plain = Exclude<Formula, { kind: 'fullMinus' }>

function changedNumbers<Kind extends Plain>(formula: Kind, change: RowChange): Kind {
  const { value, levels = [] } = change
  if ('value' in formula && value) {
    return { ...formula, value: changedAmount(formula.value, value) }
  }
  if (formula.kind === 'decided') {
    return { ...formula, ...changedRange(formula, change) }
  }
  if (formula.kind !== 'byVariant') return formula
  const variants = formula.variants.map((level) => {
    const given = levels.find(({ variant }) => variant === level.variant)
    return given ? changedLevel(level, given) : level
  })
  return { ...formula, variants }
}

/** What a change says of a value or a range, with what holds for others by its place. */
interface Given {
  value?: number | undefined
  least?: number | undefined
  most?: number | undefined
  except?: readonly Omit<Given, 'except'>[] | undefined
}

function changedLevel(level: Level, given: Given): Level {
  if (!('value' in level)) return { ...level, ...changedRange(level, given) }
  const except = level.except?.map((one, place) => ({
    ...one,
    value: given.except?.[place]?.value ?? one.value,
  }))
  return { ...level, value: given.value ?? level.value, ...(except && { except }) }
}

type Ends = Omit<Given, 'value'>

function changedRange(range: RangeByAudience, given: Ends) {
  const except = range.except?.map((one, place) => withEnds(one, given.except?.[place]))
  return { ...endsOf(range, given), ...(except && { except }) }
}

function withEnds<Range extends PointsRange>(range: Range, given: Ends = {}): Range {
  return { ...range, ...endsOf(range, given) }
}

function endsOf({ least, most }: PointsRange, given: Ends): PointsRange {
  return { least: given.least ?? least, most: given.most ?? most }
}

function changedAmount(amount: Amount, given: { general: number; except: number[] }): Amount {
  const except = amount.except?.map((one, place) => ({
    ...one,
    value: given.except[place] ?? one.value,
  }))
  return { general: given.general, ...(except && { except }) }
}
