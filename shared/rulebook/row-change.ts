import type { Amount } from './audience'
import type { RowChange } from './draft-contract'
import { levelsOf, pricingOf, type Formula, type Level } from './formula'
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
  least?: number
  most?: number
  levels: readonly Level[]
}

export function numbersOf({ formula }: Indicator): RowNumbers {
  const pricing = pricingOf(formula)
  return {
    ...('value' in pricing && { value: pricing.value }),
    ...(pricing.kind === 'decided' && { least: pricing.least, most: pricing.most }),
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
  const { value, least, most, levels = [] } = change
  if ('value' in formula && value) {
    return { ...formula, value: changedAmount(formula.value, value) }
  }
  if (formula.kind === 'decided') {
    return { ...formula, least: least ?? formula.least, most: most ?? formula.most }
  }
  if (formula.kind !== 'byVariant') return formula
  const variants = formula.variants.map((level) => {
    const given = levels.find(({ variant }) => variant === level.variant)
    return given ? changedLevel(level, given) : level
  })
  return { ...formula, variants }
}

function changedLevel(level: Level, given: { value?: number; least?: number; most?: number }) {
  return 'value' in level
    ? { ...level, value: given.value ?? level.value }
    : { ...level, least: given.least ?? level.least, most: given.most ?? level.most }
}

function changedAmount(amount: Amount, given: { general: number; except: number[] }): Amount {
  const except = amount.except?.map((one, place) => ({
    ...one,
    value: given.except[place] ?? one.value,
  }))
  return { general: given.general, ...(except && { except }) }
}
