import { jobId, type Job } from '../job/job'
import type { Instant } from '../kernel/calendar'
import type { Evaluation } from './evaluation'

export interface Acting {
  actor: { member: string; name: string }
  now: Instant
}

/** The actor of what a date brings about. */
export const system = { member: 'system', name: '系统' }

/** The evaluation with one more line in its own history. */
export function step(evaluation: Evaluation, what: string, { actor, now }: Acting): Evaluation {
  const line = { at: now, by: actor.member, byName: actor.name, what }
  return { ...evaluation, trail: [...evaluation.trail, line] }
}

/** A job on many subjects, decided together with what `document` says. */
export function jobOf(
  kind: Job['kind'],
  { branch, path }: Evaluation,
  document: string,
  total: number,
  startedAt: Instant,
): Job {
  const _id = jobId(kind, document)
  return { _id, kind, document, branch, path, state: 'running', done: 0, total, startedAt }
}
