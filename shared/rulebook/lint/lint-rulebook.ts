import type { Indicator } from '../indicator'
import { allIndicators, type Rulebook } from '../rulebook'
import { suspiciousFields } from './fields'
import type { Finding, Suspicion } from './finding'
import { advice, policies } from './policy'
import { suspiciousWords } from './text'

/**
 * Formalism in a rulebook: points for being online, for reading and reacting, for ranks on a
 * screen, daily frequency, pictures without a reason. On the structured fields and on the words,
 * since a field is easily filled in otherwise. In the order of the book. 依据: PRODUCT, The rulebook.
 */
export function lintRulebook(rulebook: Rulebook): Finding[] {
  return allIndicators(rulebook).flatMap(lintRow)
}

/** What stops an adoption. */
export function refusedIn(rulebook: Rulebook): Finding[] {
  return lintRulebook(rulebook).filter(({ severity }) => severity === 'refuses')
}

/** True where nothing in the book stops its adoption. */
export function mayBeAdopted(findings: readonly Finding[]): boolean {
  return findings.every(({ severity }) => severity !== 'refuses')
}

/** The findings in one row, one of each code, the field before the words. */
export function lintRow(row: Indicator): Finding[] {
  const found = new Map<string, Suspicion>()
  for (const suspicion of [...suspiciousFields(row), ...suspiciousWords(row)]) {
    const known = found.get(suspicion.code)
    const isGraver = suspicion.severity === 'refuses' && known?.severity === 'warns'
    if (known === undefined || isGraver) found.set(suspicion.code, suspicion)
  }
  return [...found.values()].map((suspicion) => ({
    ...suspicion,
    severity: row.off === true ? 'notes' : suspicion.severity,
    indicator: row.code,
    title: row.title,
    policy: policies[suspicion.code],
    instead: advice[suspicion.code],
  }))
}
