import type { Instant } from '../kernel/calendar'

/**
 * Work on many subjects that was decided once: what is to be done stands in the document that
 * decided it, the job only knows how far it has come. Whoever goes on with it, the result is the
 * same: each subject's transaction notices when it was done before.
 */
export const jobKinds = [
  'postMeeting',
  'postActivity',
  'freezeHalfYear',
  'publishBoard',
  'pseudonymise',
  'importRoster',
] as const
export type JobKind = (typeof jobKinds)[number]

/** `jobs/<kind>:<document>` */
export interface Job {
  _id: string
  kind: JobKind
  /** The document that decided. */
  document: string
  branch: string
  path: string
  state: 'running' | 'done'
  done: number
  total: number
  startedAt: Instant
  /** What a step hands to the next one. */
  carry?: unknown
}

export function jobId(kind: JobKind, document: string): string {
  return `${kind}:${document}`
}
