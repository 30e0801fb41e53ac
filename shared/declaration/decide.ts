import type { Instant } from '../kernel/calendar'
import { dayOf } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import { refuse } from '../kernel/refusal'
import type { DecidingBody } from '../organisation/deciding-body'
import type { Organisation } from '../organisation/organisation'
import { decidedPoints, type PointsClause } from './decided-points'
import {
  type Actor,
  type DeclarationClocks,
  amendmentIsInTime,
  amendmentIsOverdue,
  confirmationIsOverdue,
  decidedBy,
  dueForAmendment,
  dueForCommittee,
  dueForLiaison,
  endorsersOf,
  nobodyActsAtTwoLevels,
  nobodyActsOnOwnMatter,
  whoFiledDoesNotEndorse,
} from './rules'
import { openStateInWords } from './words'
import type {
  Declaration,
  DeclarationAct,
  DeclarationState,
  DeclarationStep,
  Finding,
  Photo,
} from './state'

/** Pure: a declaration and a command give the next declaration, or a refusal. */

export interface Acting {
  actor: Actor
  now: Instant
}

/** Where the next step depends on who holds which office, and has its day by the rulebook. */
export interface Context extends Acting {
  branch: Organisation
  clocks: DeclarationClocks
}

/** What a member fills in; the photos have been taken over already. */
export interface Form {
  indicator: string
  variant?: string | undefined
  day: string
  title: string
  note?: string | undefined
  photos: Photo[]
  findings: Finding[]
}

export type Identified = Pick<
  Declaration,
  | '_id'
  | 'subject'
  | 'subjectName'
  | 'subjectPost'
  | 'branch'
  | 'path'
  | 'group'
  | 'rulebookVersion'
  | 'honoursOnly'
>

export function submitted(identified: Identified, form: Form, context: Context): Declaration {
  const declaration = begun(identified, form, context.now)
  return forwarded(step(declaration, 'submit', context), context)
}

/** A declaration as it was written down, before anything was done with it. */
export function begun(identified: Identified, form: Form, now: Instant): Declaration {
  const { photos, findings, ...written } = form
  return {
    ...identified,
    ...written,
    photos,
    photoDigests: digestsOf(photos, undefined),
    findings,
    state: 'submitted',
    submittedAt: now,
    trail: [],
  }
}

export function amended(declaration: Declaration, form: Form, context: Context): Declaration {
  if (declaration.state !== 'returned') refuse('declarationNotReturned')
  amendmentIsInTime(declaration, dayOf(context.now))
  const { photos, findings, ...written } = form
  const next: Declaration = {
    ...declaration,
    ...written,
    photos,
    photoDigests: digestsOf(photos, declaration.proxy),
    findings,
    state: 'submitted',
    reason: undefined,
  }
  return forwarded(step(next, 'amend', context), context)
}

const mineToTakeBack: readonly DeclarationState[] = ['unconfirmed', 'submitted', 'returned']

export function withdrawn(declaration: Declaration, context: Acting): Declaration {
  if (!mineToTakeBack.includes(declaration.state)) refuseMoved(declaration)
  return {
    ...step(declaration, 'withdraw', context),
    ...takenBack(declaration),
    state: 'withdrawn',
  }
}

/** What the rule says of a date, for the timer; nothing while its member may still amend it. */
export function lapsed(declaration: Declaration, now: Instant): Declaration | undefined {
  const today = dayOf(now)
  const system = { actor: { member: 'system', name: '系统' }, now }
  const ended = { ...takenBack(declaration), state: 'lapsed' as const }
  if (confirmationIsOverdue(declaration, today)) {
    return { ...step(declaration, 'lapseUnconfirmed', system), ...ended }
  }
  if (!amendmentIsOverdue(declaration, today)) return undefined
  return { ...step(declaration, 'lapse', system), ...ended }
}

/** What nobody will look at any more keeps its trail and none of its photos. */
export function takenBack({ proxy }: Declaration) {
  const { confirmed } = proxy ?? {}
  const bare = proxy && confirmed && { ...proxy, confirmed: { ...confirmed, paper: undefined } }
  return { photos: [], photoDigests: [], dueDay: undefined, proxy: bare ?? proxy }
}

/** Of everything that was photographed for it, the paper of its member too. */
export function digestsOf(photos: readonly Photo[], proxy: Declaration['proxy']): string[] {
  const paper = proxy?.confirmed?.paper
  return [...photos, ...(paper ? [paper] : [])].map(({ digest }) => digest)
}

export function returned(declaration: Declaration, reason: string, context: Context): Declaration {
  nobodyActsOnOwnMatter(declaration, context.actor)
  whoFiledDoesNotEndorse(declaration, context.actor)
  if (declaration.state !== 'submitted') refuseMoved(declaration)
  const next = step(declaration, 'return', context, { note: reason })
  const dueDay = dueForAmendment(dayOf(context.now), context.clocks)
  return { ...next, state: 'returned', reason, dueDay }
}

export interface Endorsement {
  clause: PointsClause
  /** Which body of the branch decides next, by its roster. */
  body: DecidingBody
  note?: string | undefined
  /** The proposal, where a body decides the points. */
  points?: Points | undefined
}

export function endorsed(
  declaration: Declaration,
  { clause, body, note, points: proposed }: Endorsement,
  context: Context,
): Declaration {
  nobodyActsOnOwnMatter(declaration, context.actor)
  whoFiledDoesNotEndorse(declaration, context.actor)
  if (declaration.state !== 'submitted') refuseMoved(declaration)
  const today = dayOf(context.now)
  const points = decidedPoints(clause, proposed)
  const next = { ...step(declaration, 'endorse', context, { note, points }), ...given({ points }) }
  const dueDay = dueForCommittee(today, context.clocks)
  return decidedBy(declaration, { branch: context.branch, body }, today) === 'superior'
    ? { ...next, state: 'referred', dueDay }
    : { ...next, state: 'endorsed', dueDay }
}

/** The meeting could not decide without those who must not take part; its proposal goes along. */
export function referred(
  declaration: Declaration,
  { reason, points, met }: { reason: string; points?: Points | undefined; met: string[] },
  context: Acting,
): Declaration {
  if (declaration.state !== 'endorsed') refuseMoved(declaration)
  const next = step(declaration, 'refer', context, { note: reason })
  return { ...next, ...given({ points }), met: [...new Set(met)], state: 'referred' }
}

/** Decided by the meeting or the superior; the entry is written in the same transaction. */
export function posted(
  declaration: Declaration,
  outcome: {
    entry: string
    decision: string
    note?: string | undefined
    points?: Points | undefined
  },
  context: Acting,
): Declaration {
  assertDecidable(declaration)
  const { note, points } = outcome
  return {
    ...step(declaration, 'approve', context, { note, points }),
    ...given({ points }),
    state: 'posted',
    entry: outcome.entry,
    decision: outcome.decision,
    dueDay: undefined,
  }
}

export function rejected(
  declaration: Declaration,
  outcome: { reason: string; decision: string },
  context: Acting,
): Declaration {
  assertDecidable(declaration)
  const next = step(declaration, 'reject', context, { note: outcome.reason })
  return {
    ...next,
    state: 'rejected',
    reason: outcome.reason,
    decision: outcome.decision,
    dueDay: undefined,
  }
}

/** What the superior's decider must be: neither the subject nor of those who acted before. */
export function superiorMayDecide(declaration: Declaration, actor: Actor): void {
  nobodyActsOnOwnMatter(declaration, actor)
  nobodyActsAtTwoLevels(declaration, actor)
  if (declaration.state !== 'referred') refuseMoved(declaration)
}

/** Where nobody but the subject could endorse, the superior decides at once. */
export function forwarded(declaration: Declaration, context: Context): Declaration {
  const today = dayOf(context.now)
  if (endorsersOf(declaration, context.branch, today).length > 0) {
    return { ...declaration, dueDay: dueForLiaison(today, context.clocks) }
  }
  return { ...declaration, state: 'referred', dueDay: dueForCommittee(today, context.clocks) }
}

const decidable: readonly DeclarationState[] = ['endorsed', 'referred', 'approved']

function assertDecidable(declaration: Declaration): void {
  if (!decidable.includes(declaration.state)) refuseMoved(declaration)
}

export function refuseMoved(declaration: Declaration): never {
  const state = openStateInWords(declaration.state)
  return state === undefined ? refuse('declarationDecided') : refuse('declarationMoved', { state })
}

export function step(
  declaration: Declaration,
  act: DeclarationAct,
  { actor, now }: Acting,
  { note, points }: Pick<DeclarationStep, 'note' | 'points'> = {},
): Declaration {
  const said = { ...(note ? { note } : {}), ...given({ points }) }
  const line = { at: now, by: actor.member, byName: actor.name, act, ...said }
  return { ...declaration, trail: [...declaration.trail, line] }
}

/** Only where a body decides the points. */
function given({ points }: { points: Points | undefined }): { points?: Points } {
  return points === undefined ? {} : { points }
}
