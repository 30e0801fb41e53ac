import { addMinutes, type Instant } from '../kernel/calendar'
import type { FreeText } from '../kernel/free-text'
import { refuse } from '../kernel/refusal'

/** `review`: the platform is in doubt. `unchecked`: it did not answer. A person looks. */
export const doubtfulVerdicts = ['review', 'unchecked'] as const
export type DoubtfulVerdict = (typeof doubtfulVerdicts)[number]

export const textCheckStates = ['open', 'settled'] as const

/**
 * `fine`: it may stand. `raised`: it was taken up with whoever wrote it, by the ways that there
 * are: a declaration returned, an activity changed.
 */
export const textOutcomes = ['fine', 'raised'] as const

/**
 * Texts of one command that a person is to look at: `textChecks/<record of the command>`. What was
 * written stands where it belongs and is not held back by this.
 */
export interface TextCheck {
  _id: string
  branch: string
  path: string
  procedure: string
  by: string
  byName: string
  texts: FreeText[]
  verdict: DoubtfulVerdict
  at: Instant
  state: (typeof textCheckStates)[number]
  settled?: { at: Instant; by: string; byName: string; outcome: (typeof textOutcomes)[number] }
  /** Once it is settled; an open one is not forgotten. */
  forgetAfter?: Instant
}

const settledKeptDays = 90

/** Refuses `ownMatter` to whoever wrote it, and `textSettled` after the first. */
export function settledText(
  check: TextCheck,
  outcome: (typeof textOutcomes)[number],
  { actor, now }: { actor: { member: string; name: string }; now: Instant },
): TextCheck {
  if (check.by === actor.member) refuse('ownMatter')
  if (check.state !== 'open') refuse('textSettled')
  return {
    ...check,
    state: 'settled',
    settled: { at: now, by: actor.member, byName: actor.name, outcome },
    forgetAfter: addMinutes(now, settledKeptDays * 24 * 60),
  }
}
