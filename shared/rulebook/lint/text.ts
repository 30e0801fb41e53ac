import { levelsOf, pricingOf } from '../formula'
import type { Indicator } from '../indicator'
import { concerns, type Concern } from './concerns'
import { isDisavowed, punishesOmission } from './disavowal'
import type { FindingField, Suspicion } from './finding'
import { segmentsOf, type Segment } from './normal'

/** What the words of a row give points for, wherever in the row they stand. */
export function suspiciousWords(row: Indicator): Suspicion[] {
  const deducts = row.module === 'deduction' || row.formula.kind === 'fullMinus'
  return textsOf(row).flatMap(([field, text]) =>
    segmentsOf(text, row.title).flatMap((segment) => {
      // What is punished is not asked for, unless it is its absence that is punished.
      if (deducts && !punishesOmission(segment.sentence)) return []
      return concerns.flatMap((concern) => inSegment(concern, segment, field))
    }),
  )
}

function inSegment(concern: Concern, segment: Segment, field: FindingField): Suspicion[] {
  const { code, severity, words, isHonest } = concern
  const found = [...segment.text.matchAll(words)].find(
    ({ 0: match, index }) =>
      !isDisavowed(segment, index, match.length) && isHonest?.(segment, index, match) !== true,
  )
  return found === undefined ? [] : [{ code, severity, field, found: found[0] }]
}

function textsOf(row: Indicator): [FindingField, string][] {
  const pricing = pricingOf(row.formula)
  const levels = levelsOf(row.formula).map(({ title }) => title)
  const measures =
    'measure' in pricing ? [`按${pricing.measure}计`, `${row.title}${pricing.measure}`] : []
  return [
    ['title', row.title],
    ['clause', row.clause],
    ['formula', [...levels, ...measures].join('。')],
    ['frequency', row.frequency?.words ?? ''],
    ['evidence', row.evidence.asked],
    ['reason', row.evidence.why],
  ]
}
