import {
  levelsOf,
  pricingOf,
  type FactFormula,
  type PooledFormula,
  type RangeByAudience,
} from '../formula'
import { periodOf, type RowInBook } from './row'
import { amountWithExceptions, audienceWords, figure, rangeWithExceptions } from './words'

/** How the row is computed, in the words of the researched table. */
export function formulaColumn(row: RowInBook): string {
  return [kindWords(row), ...nestedWords(row), ...zeroedWords(row), ...effectWords(row)].join('')
}

const periods = { month: 'month', quarter: 'quarter', halfYear: 'half-year', year: 'year' } as const

function kindWords(row: RowInBook): string {
  const { formula } = row.indicator
  const words = pricingWords(row, pricingOf(formula))
  return formula.kind === 'fullMinus' ? `full minus ${words}` : words
}

function pricingWords(row: RowInBook, pricing: FactFormula | PooledFormula): string {
  const isPlain = row.indicator.formula.kind !== 'fullMinus'
  switch (pricing.kind) {
    case 'unit':
      return `unit${unitWords(row)}`
    case 'byVariant':
      return ['unit by level', ...rangesOf(row)].join('; decided within ')
    case 'decided':
      return isPlain ? `decided within ${rangeWords(pricing)}` : 'decided'
    case 'quantity':
      return `quantity: unit × ${pricing.measure}`
    case 'linear':
      return `linear: cap × ${pricing.measure} ÷ ${targetWords(pricing.target)}`
    case 'rate':
      return 'rate: cap × attended ÷ expected'
    case 'allOf': {
      const parts = partsWords[`${pricing.of} ${pricing.per}`]
      return `all-of: ${parts} met = 1 ${periods[pricing.per]}`
    }
    case 'excess':
      return `excess over ${pricing.allowance} a ${periods[pricing.per]}`
    case 'bands':
      return `bands on the sum of ${pricing.measure}`
  }
}

const partsWords: Record<string, string> = {
  'month quarter': 'three months',
  'month halfYear': 'six months',
  'quarter halfYear': 'two quarters',
}

function unitWords(row: RowInBook): string {
  const { expectation, formula } = row.indicator
  if (expectation === 'attendance') {
    return ' per attendance; attainable = min(cap, unit × expected)'
  }
  const period = periodOf(row)
  if (period !== undefined) return ` per ${periods[period]}${expectation ? ' met' : ''}`
  const pricing = pricingOf(formula)
  const differs = pricing.kind === 'unit' && pricing.value.except !== undefined
  return differs ? ' by office' : ''
}

function rangesOf({ indicator }: RowInBook): string[] {
  return levelsOf(indicator.formula).flatMap((level) =>
    'least' in level ? [rangeWords(level)] : [],
  )
}

function rangeWords(range: RangeByAudience): string {
  return rangeWithExceptions(range, ({ least, most }) => `${figure(least)}–${figure(most)}`)
}

type Target = Extract<FactFormula, { kind: 'linear' }>['target']

function targetWords({ general, except = [] }: Target): string {
  const rest = except.map(({ audience, value }) => `${audienceWords(audience)} ÷ ${figure(value)}`)
  return `${figure(general)}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`
}

/** Caps within the window, but for the one that "per a period" says already. */
function nestedWords(row: RowInBook): string[] {
  const { nestedCaps = [], expectation } = row.indicator
  const said = expectation === undefined ? periodOf(row) : undefined
  return nestedCaps
    .filter(({ per }) => per !== said)
    .map(({ per, most }) => {
      const span = per === 'occurrence' ? 'an occurrence' : `a ${periods[per]}`
      return `, at most ${amountWithExceptions(most)} ${span}`
    })
}

/** A row that any fact of another row takes says so itself. */
function zeroedWords({ sheet, indicator }: RowInBook): string[] {
  return sheet.indicators.flatMap(({ code, effects }) =>
    (effects?.zeroes ?? [])
      .filter(({ indicators, variants }) => {
        return variants === undefined && indicators.includes(indicator.code)
      })
      .map(({ per }) => `, none where ${code} stands in that ${periods[per]}`),
  )
}

function effectWords({ book, indicator }: RowInBook): string[] {
  const { zeroes = [], capsGrade, overflowsInto } = indicator.effects ?? {}
  const taken = zeroes.flatMap(({ indicators, per, variants }) => {
    if (variants === undefined) return []
    const levels = variants.join(' or ')
    return [`; the ${levels} level zeroes ${indicators.join(' and ')} of the ${periods[per]}`]
  })
  const streaks = book.thresholds.flatMap(({ opens, when }) =>
    when.kind === 'streak' && when.indicator === indicator.code
      ? [`; ${when.months} in a row open a ${opens === 'helpPlan' ? 'help plan' : opens}`]
      : [],
  )
  return [
    ...taken,
    ...(capsGrade === undefined ? [] : ['; grade cap']),
    ...streaks,
    ...(overflowsInto === undefined ? [] : [`; overflows into ${overflowsInto}`]),
  ]
}
