import type { CarriedEntry, EnrolmentEntry, FactEntry } from './entry'

/** `subject:indicator:matter`, with which the ids of all its revisions begin. */
export function matterId(fact: Pick<FactEntry, 'subject' | 'indicator' | 'matter'>): string {
  return `${fact.subject}:${fact.indicator}:${fact.matter}`
}

/** `subject:indicator:matter:revision`. The matter may hold colons, the other words do not. */
export function factId(
  fact: Pick<FactEntry, 'subject' | 'indicator' | 'matter' | 'revision'>,
): string {
  return revisionId(matterId(fact), fact.revision)
}

/** The id of a revision of what `matterId` names. */
export function revisionId(matter: string, revision: number): string {
  return `${matter}:${revision}`
}

/** The id of the one reversal that a fact can have: no revision is called "reversal". */
export function reversalId(original: string): string {
  return `${original}:reversal`
}

/** `subject:enrolment:month:revision`; no indicator code starts with a small letter. */
export function enrolmentId(entry: Pick<EnrolmentEntry, 'subject' | 'month' | 'revision'>): string {
  return `${entry.subject}:enrolment:${entry.month}:${entry.revision}`
}

/** `subject:carried:window:module:revision`. */
export function carriedId(
  entry: Pick<CarriedEntry, 'subject' | 'window' | 'module' | 'revision'>,
): string {
  return `${entry.subject}:carried:${entry.window}:${entry.module}:${entry.revision}`
}
