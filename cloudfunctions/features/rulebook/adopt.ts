import {
  dayOf,
  firstMonthOf,
  halfYearOf,
  monthOf,
  yearOf,
  type Instant,
} from '@shared/kernel/calendar'
import { fieldInWords } from '@shared/kernel/field-words'
import { refuse } from '@shared/kernel/refusal'
import type { Organisation } from '@shared/organisation/organisation'
import { administrator, type rulebookContract } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import { mayBePutToTheMeeting } from '@shared/rulebook/decide'
import { refusedIn } from '@shared/rulebook/lint/lint-rulebook'
import { rulebookDigest, rulebookSchema, type Rulebook } from '@shared/rulebook/rulebook'
import { firstRulebookComesFromAbove, startsNotInThePast } from '@shared/rulebook/rules'
import { halfOfStart } from '@shared/rulebook/starts'
import type { Call } from '../../kit/call'
import { count, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decisionStands } from '../organisation/members-meeting'
import { readOrganisation } from '../organisation/store'
import { framesAbove } from './store'

/**
 * The first rulebook of a branch: adopted by the members' meeting, never retroactive, immutable
 * with its digest. What a superior requires and what the linter refuses hold for it as for a draft.
 * A later one comes from a draft, whose changes say their basis.
 */
export const adoptRulebook: Handler<typeof rulebookContract.adoptRulebook> = async (
  call,
  { branch, rulebook: given, decision },
) => {
  const organisation = await readOrganisation(branch)
  call.permitOrganisation(organisation)
  const parsed = rulebookSchema.safeParse(given ?? defaultFor(call.now))
  if (!parsed.success) {
    const at = `rulebook.${parsed.error.issues[0]?.path.join('.') ?? ''}`
    return refuse('badInput', { field: fieldInWords('rulebook'), at })
  }
  const rulebook = { ...parsed.data, organisation: branch }
  const hasAny = (await count('rulebooks', { organisation: branch })) > 0
  if (!hasAny) await mayBeTheFirst(call, rulebook, organisation)
  await decisionStands(branch, decision, call.now)
  await assertNotRetroactive(branch, rulebook, call.now)
  const _id = `${branch}:${rulebook.version}`
  const digest = rulebookDigest(rulebook)
  const turn = `first-rulebook-${branch}`
  return call.once(async (tx) => {
    if (await tx.read('rulebooks', _id)) {
      refuse('rulebookVersionExists', { version: rulebook.version })
    }
    // A query runs outside of the transaction: two first ones at once want the same turn.
    if (hasAny || (await tx.read('commands', turn))) refuse('rulebookByDraft')
    await tx.insert('commands', { _id: turn, procedure: 'adoptRulebook', digest: '', at: call.now })
    await tx.insert('rulebooks', {
      _id,
      organisation: branch,
      version: rulebook.version,
      startsWith: rulebook.startsWith,
      startsIn: firstMonthOf(rulebook.startsWith),
      digest,
      rulebook,
      adopted: decision,
      recordedAt: call.now,
      recordedBy: call.identity.person,
    })
    return { rulebook: _id, digest }
  })
}

/** What a draft meets when it is proposed, and the approval that only drafts wait for. */
async function mayBeTheFirst(
  call: Call,
  rulebook: Rulebook,
  { _id: organisation, path }: Organisation,
): Promise<void> {
  const frames = await framesAbove(path)
  mayBePutToTheMeeting(rulebook, frames, refusedIn(rulebook))
  firstRulebookComesFromAbove(frames, call.mayAsk({ who: administrator }, { organisation, path }))
}

/** The default book, for the present half-year on. */
function defaultFor(now: Instant): Rulebook {
  const startsWith = halfYearOf(monthOf(dayOf(now)))
  return { ...defaultBook, version: `${yearOf(startsWith)}-1`, startsWith }
}

/** A half-year that was frozen keeps its rulebook, and no window that is over gets its first. */
async function assertNotRetroactive(branch: string, rulebook: Rulebook, now: Instant) {
  startsNotInThePast(rulebook, dayOf(now))
  const frozen = await read('evaluations', `${branch}:${halfOfStart(rulebook.startsWith)}`)
  if (frozen) refuse('rulebookStartsInPast')
}
