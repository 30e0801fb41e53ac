import { dayOf, halfYearOf, monthOf, yearOf, type Instant } from '@shared/kernel/calendar'
import { fieldInWords } from '@shared/kernel/field-words'
import { refuse } from '@shared/kernel/refusal'
import { newTextsIn } from '@shared/rulebook/book-texts'
import type { rulebookContract } from '@shared/rulebook/contract'
import { defaultBook } from '@shared/rulebook/default-book'
import { firstAdopted, mayBePutToTheMeeting } from '@shared/rulebook/decide'
import { waitsForApproval } from '@shared/rulebook/frame'
import { refusedIn } from '@shared/rulebook/lint/lint-rulebook'
import { rulebookSchema, type Rulebook } from '@shared/rulebook/rulebook'
import { startsNotInThePast } from '@shared/rulebook/rules'
import { halfOfStart } from '@shared/rulebook/starts'
import { openDraftStates } from '@shared/rulebook/states'
import { count, find, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decisionStands } from '../organisation/members-meeting'
import { readOrganisation } from '../organisation/store'
import { bringIntoForce } from './adoption'
import { actingOf, framesAbove } from './store'

/**
 * The first rulebook of a branch: adopted by the members' meeting, never retroactive, immutable
 * with its digest. What a superior requires and what the linter refuses hold for it as for a draft;
 * where a superior approves, it waits as a draft does. A later one comes from a draft, whose
 * changes say their basis. 依据: docs/adr/0017, docs/adr/0028.
 */
export const adoptRulebook: Handler<typeof rulebookContract.adoptRulebook> = async (
  call,
  { branch, rulebook: given, decision },
) => {
  const organisation = await readOrganisation(branch)
  call.permitOrganisation(organisation)
  const rulebook = firstRulebook(branch, given ?? defaultFor(call.now))
  const hasAny = (await count('rulebooks', { organisation: branch })) > 0
  const frames = hasAny ? [] : await framesAbove(organisation.path)
  if (!hasAny) mayBePutToTheMeeting(rulebook, frames, refusedIn(rulebook))
  await decisionStands(branch, decision, call.now)
  await assertNotRetroactive(branch, rulebook, call.now)
  await call.checksTexts(newTextsIn(rulebook, [defaultBook]))
  const [draftsBefore] = await Promise.all([
    count('rulebookDrafts', { branch }),
    nothingIsOnItsWay(branch),
  ])
  const opening = { _id: call.newId('draft'), branch: organisation, base: undefined, rulebook }
  const waits = waitsForApproval(frames)
  const adopted = firstAdopted(opening, decision, waits, actingOf(call))
  const turn = `first-rulebook-${branch}-${draftsBefore}`
  const recorded = { recordedAt: call.now, recordedBy: call.identity.person }
  return call.once(async (tx) => {
    const { digest } = adopted
    const { version } = rulebook
    if (await tx.read('rulebooks', `${branch}:${version}`)) {
      refuse('rulebookVersionExists', { version })
    }
    // A query runs outside of the transaction: two first ones at once want the same turn.
    if (hasAny || (await tx.read('commands', turn))) refuse('rulebookByDraft')
    await tx.insert('commands', { _id: turn, procedure: 'adoptRulebook', digest: '', at: call.now })
    if (!waits) return { rulebook: await bringIntoForce(tx, adopted, undefined, recorded), digest }
    await tx.insert('rulebookDrafts', adopted)
    return { draft: adopted._id, digest }
  })
}

function firstRulebook(branch: string, given: unknown): Rulebook {
  const parsed = rulebookSchema.safeParse(given)
  if (parsed.success) return { ...parsed.data, organisation: branch }
  const at = `rulebook.${parsed.error.issues[0]?.path.join('.') ?? ''}`
  return refuse('badInput', { field: fieldInWords('rulebook'), at })
}

/** The default book, for the present half-year on. */
function defaultFor(now: Instant): Rulebook {
  const startsWith = halfYearOf(monthOf(dayOf(now)))
  return { ...defaultBook, version: `${yearOf(startsWith)}-1`, startsWith }
}

/** One that waits for its approval, or was given back, is finished first. */
async function nothingIsOnItsWay(branch: string): Promise<void> {
  const onItsWay = { branch, state: is.in([...openDraftStates]) }
  const [open] = await find('rulebookDrafts', onItsWay, { limit: 1 })
  if (open) refuse('draftOpenAlready', { version: open.rulebook.version })
}

/** A half-year that was frozen keeps its rulebook, and no window that is over gets its first. */
async function assertNotRetroactive(branch: string, rulebook: Rulebook, now: Instant) {
  startsNotInThePast(rulebook, dayOf(now))
  const frozen = await read('evaluations', `${branch}:${halfOfStart(rulebook.startsWith)}`)
  if (frozen) refuse('rulebookStartsInPast')
}
