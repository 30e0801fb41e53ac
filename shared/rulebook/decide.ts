import type { Instant } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import {
  changedKeys,
  type Adoption,
  type Basis,
  type DraftAct,
  type DraftStep,
  type RulebookDraft,
} from './draft'
import type { RulebookFrame } from './frame'
import { rulebookDigest, type Rulebook } from './rulebook'
import {
  additionsAreWithinBudget,
  draftIsOpen,
  everyChangeHasItsBasis,
  nobodyApprovesWhatTheyWrote,
  nobodyBringsWhatTheyReturned,
  nobodyWritesOverAnother,
  nothingIsFormalism,
  pinnedClausesStand,
} from './rules'

/** Pure: a draft and a command give the next draft, or a refusal. */

export interface Acting {
  actor: { member: string; name: string }
  now: Instant
}

export interface Opening {
  _id: string
  branch: { _id: string; path: string }
  base: Rulebook | undefined
  rulebook: Rulebook
}

export function started({ _id, branch, base, rulebook }: Opening, acting: Acting): RulebookDraft {
  return {
    _id,
    branch: branch._id,
    path: branch.path,
    ...(base && { base: base.version }),
    state: 'draft',
    revision: 1,
    rulebook,
    bases: {},
    digest: rulebookDigest(rulebook),
    startsWith: rulebook.startsWith,
    trail: [stepOf('start', acting)],
  }
}

export interface Change {
  rulebook: Rulebook
  base: Rulebook | undefined
  basis: Basis | undefined
  /** The clause that the change is about: its basis is taken although its text stays. */
  about?: string | undefined
}

/**
 * The draft with another text. A basis is kept under each key that it explains; keys that say again
 * what the base says lose theirs.
 */
export function changed(
  draft: RulebookDraft,
  revision: number,
  change: Change,
  acting: Acting,
): RulebookDraft {
  draftIsOpen(draft)
  nobodyWritesOverAnother(draft, revision)
  const { rulebook, base, basis, about } = change
  const now = new Set(changedKeys(draft.rulebook, rulebook))
  const all = base === undefined ? [...now] : changedKeys(base, rulebook)
  const bases: Record<string, Basis> = {}
  for (const key of all) {
    const isMeant = now.has(key) || key === about
    const known = isMeant && basis !== undefined ? basis : draft.bases[key]
    if (known !== undefined) bases[key] = known
  }
  return {
    ...draft,
    state: 'draft',
    revision: draft.revision + 1,
    rulebook,
    bases,
    digest: rulebookDigest(rulebook),
    startsWith: rulebook.startsWith,
    trail: changeTrail(draft.trail, stepOf('change', acting)),
  }
}

/** Changes of one person in a row are one line of the trail, dated by the last. */
function changeTrail(trail: readonly DraftStep[], step: DraftStep): DraftStep[] {
  const last = trail.at(-1)
  const sameHand = last?.act === 'change' && last.by === step.by
  return [...(sameHand ? trail.slice(0, -1) : trail), step]
}

/** What stands behind a proposal, all of it read by the server. */
export interface Proposal {
  base: Rulebook | undefined
  frames: readonly RulebookFrame[]
  /** What the linter refuses. */
  formalist: readonly { indicator: string }[]
}

/** What holds for every text that a members' meeting adopts, a branch's first one too. */
export function mayBePutToTheMeeting(
  rulebook: Rulebook,
  frames: Proposal['frames'],
  formalist: Proposal['formalist'],
): void {
  nothingIsFormalism(formalist)
  pinnedClausesStand(frames, rulebook)
  additionsAreWithinBudget(frames, rulebook)
}

/** The text is fixed for the members' meeting. */
export function proposed(draft: RulebookDraft, proposal: Proposal, acting: Acting): RulebookDraft {
  draftIsOpen(draft)
  nobodyBringsWhatTheyReturned(draft, acting.actor.member)
  const { base, frames, formalist } = proposal
  everyChangeHasItsBasis(base, draft.rulebook, draft.bases)
  mayBePutToTheMeeting(draft.rulebook, frames, formalist)
  return next(draft, 'proposed', 'propose', acting)
}

export function reopened(draft: RulebookDraft, acting: Acting): RulebookDraft {
  if (draft.state !== 'proposed') refuse('draftNotProposed')
  return next(draft, 'draft', 'reopen', acting)
}

/** The members' meeting adopted it; a superior that approves still has to. */
export function adopted(
  draft: RulebookDraft,
  adoption: Adoption,
  waits: boolean,
  acting: Acting,
): RulebookDraft {
  if (draft.state !== 'proposed') refuse('draftNotProposed')
  nobodyBringsWhatTheyReturned(draft, acting.actor.member)
  const state = waits ? 'adopted' : 'inForce'
  return { ...next(draft, state, 'adopt', acting), adopted: adoption }
}

/** A branch's first one, put down whole: its minutes are what a draft's adoption is. */
export function firstAdopted(
  opening: Opening,
  adoption: Adoption,
  waits: boolean,
  acting: Acting,
): RulebookDraft {
  const state = waits ? 'adopted' : 'inForce'
  return { ...next(started(opening, acting), state, 'adopt', acting), adopted: adoption }
}

export function approved(draft: RulebookDraft, acting: Acting): RulebookDraft {
  nobodyApprovesWhatTheyWrote(draft, acting.actor.member)
  if (draft.state !== 'adopted') refuse('draftNotAdopted')
  return next(draft, 'inForce', 'approve', acting)
}

/** Back to the branch with a reason: what it changes goes to its members' meeting again. */
export function returned(draft: RulebookDraft, reason: string, acting: Acting): RulebookDraft {
  nobodyApprovesWhatTheyWrote(draft, acting.actor.member)
  if (draft.state !== 'adopted') refuse('draftNotAdopted')
  return { ...next(draft, 'returned', 'return', acting, reason), adopted: undefined }
}

export function abandoned(draft: RulebookDraft, acting: Acting): RulebookDraft {
  if (draft.state === 'proposed') return next(draft, 'abandoned', 'abandon', acting)
  draftIsOpen(draft)
  return next(draft, 'abandoned', 'abandon', acting)
}

function next(
  draft: RulebookDraft,
  state: RulebookDraft['state'],
  act: DraftAct,
  acting: Acting,
  note?: string,
): RulebookDraft {
  return {
    ...draft,
    state,
    revision: draft.revision + 1,
    trail: [...draft.trail, stepOf(act, acting, note)],
  }
}

function stepOf(act: DraftAct, { actor, now }: Acting, note?: string): DraftStep {
  const step = { at: now, by: actor.member, byName: actor.name, act }
  return note === undefined ? step : { ...step, note }
}
