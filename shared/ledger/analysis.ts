import type { Points } from '../kernel/points'
import { allIndicators, findIndicator, type Rulebook } from '../rulebook/rulebook'
import type { AnalysisRemark } from '../rulebook/states'
import type { IndicatorScore, Score } from './score'

/**
 * How a row did over a period, as counts of subjects that add up: pages of a large branch are
 * merged by `mergedAnalyses`. Points in hundredths.
 */
export interface RowAnalysis {
  indicator: string
  /** Whom the row applied to in some scored month. */
  audience: number
  /** Of them: who could earn in it by then, who did, and who earned all that could be earned. */
  could: number
  did: number
  full: number
  least: Points
  most: Points
  sum: Points
}

/** Under this share of its audience a row can hardly be reached. 依据: PRODUCT, The rulebook. */
const fewCanShare = 0.3

/** The rows of a rulebook over the scores of its subjects, in the order of the book. */
export function analysisOf(rulebook: Rulebook, scores: readonly Score[]): RowAnalysis[] {
  const rows = new Map<string, RowAnalysis>()
  for (const row of scores.flatMap(({ indicators }) => indicators.flatMap(seen))) {
    const known = rows.get(row.indicator)
    rows.set(row.indicator, known === undefined ? row : sumOf(known, row))
  }
  return allIndicators(rulebook).flatMap(({ code }) => rows.get(code) ?? [])
}

/** Two pages of one analysis as one. */
export function mergedAnalyses(
  left: readonly RowAnalysis[],
  right: readonly RowAnalysis[],
): RowAnalysis[] {
  const rows = new Map(left.map((row) => [row.indicator, row]))
  for (const row of right) {
    const known = rows.get(row.indicator)
    rows.set(row.indicator, known === undefined ? row : sumOf(known, row))
  }
  return [...rows.values()]
}

/** What is worth a look; nothing for a row without an audience. */
export function remarksOn({ audience, could, did, full, least, most }: RowAnalysis) {
  const remarks: AnalysisRemark[] = []
  if (audience === 0) return remarks
  if (could < audience * fewCanShare) remarks.push('fewCan')
  if (did === 0) remarks.push('neverUsed')
  else if (full === audience) remarks.push('alwaysFull')
  else if (audience > 1 && least === most) remarks.push('separatesNobody')
  return remarks
}

/** The share that rows tying Party work to the business have in all that was earned. */
export function integrationShare(
  rulebook: Rulebook,
  rows: readonly RowAnalysis[],
): { integrated: Points; all: Points } {
  let [integrated, all] = [0, 0]
  for (const { indicator, sum } of rows) {
    const row = findIndicator(rulebook, indicator)
    if (row === undefined || row.module === 'deduction' || row.formula.kind === 'fullMinus')
      continue
    all += sum
    if (row.businessIntegration === true) integrated += sum
  }
  return { integrated, all }
}

function seen({ code, earned, attainable, why }: IndicatorScore): RowAnalysis[] {
  const absent = why.some(({ kind }) => ['off', 'notScored', 'notInAudience'].includes(kind))
  if (absent) return []
  return [
    {
      indicator: code,
      audience: 1,
      could: attainable > 0 || earned > 0 ? 1 : 0,
      did: earned > 0 ? 1 : 0,
      full: attainable > 0 && earned >= attainable ? 1 : 0,
      least: earned,
      most: earned,
      sum: earned,
    },
  ]
}

function sumOf(left: RowAnalysis, right: RowAnalysis): RowAnalysis {
  return {
    indicator: left.indicator,
    audience: left.audience + right.audience,
    could: left.could + right.could,
    did: left.did + right.did,
    full: left.full + right.full,
    least: Math.min(left.least, right.least),
    most: Math.max(left.most, right.most),
    sum: left.sum + right.sum,
  }
}
