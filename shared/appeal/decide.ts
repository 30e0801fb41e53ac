import { dayOf, type Instant } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import { refuse } from '../kernel/refusal'
import { addWorkingDays } from '../kernel/working-days'
import type { Declaration } from '../declaration/state'
import type { Appeal, AppealStep } from './appeal'
import { dueForDecision, reconsiderersLeast, panelOutcome, type PanelChoice } from './rules'

/** Pure: an appeal and a command give the next appeal, or a refusal. */

export interface Acting {
  actor: { member: string; name: string }
  now: Instant
}

const system = { member: 'system', name: '系统' }

export type AppealTarget = Pick<
  Appeal,
  | 'branch'
  | 'path'
  | 'indicator'
  | 'indicatorTitle'
  | 'matter'
  | 'target'
  | 'effect'
  | 'effectPoints'
  | 'half'
  | 'ownMonth'
  | 'acted'
  | 'clocks'
>

/** Why the superior hears it without any panel. */
export type ToSuperior = 'secondAppeal' | 'noCommittee'

/** To the panel, or to the superior: where three are not left of it, or for another reason. */
export function submitted(
  { _id, reason }: { _id: string; reason: string },
  target: AppealTarget,
  choice: PanelChoice,
  toSuperior: ToSuperior | undefined,
  acting: Acting,
): Appeal {
  const { actor, now } = acting
  const { panel, excluded } = choice
  const referredAtOnce = toSuperior !== undefined || panel.length < reconsiderersLeast
  const appeal: Appeal = {
    _id,
    ...target,
    appellant: actor.member,
    appellantName: actor.name,
    reason,
    state: referredAtOnce ? 'referred' : 'reconsidering',
    submittedAt: now,
    dueDay: dueForDecision(dayOf(now), target.clocks),
    panel: referredAtOnce ? [] : panel,
    excluded,
    votes: [],
    trail: [],
  }
  const made = step(appeal, '提出申诉', acting)
  if (!referredAtOnce) return made
  const note = whyReferred(choice, toSuperior)
  return step(made, '转上级党组织复议', { actor: system, now }, note)
}

const superiorInWords: Record<ToSuperior, string> = {
  secondAppeal: '不服支部复议，向上级申诉',
  noCommittee: '正式党员不足 7 人的支部，由上级复议',
}

function whyReferred({ panel, excluded }: PanelChoice, toSuperior?: ToSuperior): string {
  if (toSuperior) return superiorInWords[toSuperior]
  if (panel.length + excluded.length === 0) return '支部还没有选举复议小组'
  return `复议小组可参加复议的不足 ${reconsiderersLeast} 人`
}

export function withdrawn(appeal: Appeal, acting: Acting): Appeal {
  assertOpen(appeal)
  return { ...step(appeal, '本人撤回', acting), state: 'withdrawn' }
}

export interface Ballot {
  vote: 'grant' | 'deny'
  reason: string
}

/** One vote of the panel; the majority of the whole panel decides. */
export function votedOn(appeal: Appeal, ballot: Ballot, acting: Acting): Appeal {
  const { member, name } = acting.actor
  if (appeal.appellant === member) refuse('ownMatter')
  assertOpen(appeal)
  const onThePanel = appeal.panel.some((one) => one.member === member)
  if (appeal.state !== 'reconsidering' || !onThePanel) refuse('notOnThePanel')
  if (appeal.votes.some((one) => one.member === member)) refuse('alreadyVoted')
  const votes = [...appeal.votes, { member, name, ...ballot, at: acting.now }]
  const next = step({ ...appeal, votes }, '复议小组成员表决', acting)
  const outcome = panelOutcome(appeal.panel.length, votes)
  return outcome === 'open' ? next : settled(next, outcome, 'panel', acting.now)
}

/** The superior's decision on what was referred. 依据: PRODUCT, Who decides what. */
export function decided(appeal: Appeal, { vote, reason }: Ballot, acting: Acting): Appeal {
  const { member } = acting.actor
  if (appeal.appellant === member) refuse('ownMatter')
  assertOpen(appeal)
  if (appeal.state !== 'referred') refuse('appealNotReferred')
  if (hasActed(appeal, member)) refuse('alreadyActed')
  const next = step(appeal, '上级党组织作出决定', acting, reason)
  return settled(next, vote === 'grant' ? 'granted' : 'denied', 'superior', acting.now)
}

/** Had a part in the matter, or voted on this appeal before it was referred. */
export function hasActed({ acted, votes }: Appeal, member: string): boolean {
  return acted.includes(member) || votes.some((vote) => vote.member === member)
}

/** Overdue at the panel: it goes to the superior by itself. Nothing where it is not due. */
export function escalated(appeal: Appeal, now: Instant): Appeal | undefined {
  const today = dayOf(now)
  if (appeal.state !== 'reconsidering' || appeal.dueDay >= today) return undefined
  const next: Appeal = {
    ...appeal,
    state: 'referred',
    dueDay: dueForDecision(today, appeal.clocks),
  }
  return step(next, '逾期未决，转上级党组织复议', { actor: system, now })
}

/** The points are re-booked in the same transaction. */
export function withGrant(
  appeal: Appeal,
  booked: { newEntry: string; edition?: number | undefined },
): Appeal {
  return { ...appeal, ...booked }
}

/** The rejected declaration, posted after all. */
export function postedByAppeal(
  declaration: Declaration,
  { points, ...outcome }: { entry: string; decision: string; points?: Points | undefined },
  { actor, now }: Acting,
): Declaration {
  const decided = points === undefined ? {} : { points }
  const line = { at: now, by: actor.member, byName: actor.name, act: 'post' as const, ...decided }
  return {
    ...declaration,
    ...outcome,
    ...decided,
    state: 'posted',
    reason: undefined,
    dueDay: undefined,
    trail: [...declaration.trail, { ...line, note: '申诉经复议成立' }],
  }
}

function assertOpen({ state }: Appeal): void {
  if (state !== 'reconsidering' && state !== 'referred') refuse('appealDecided')
}

const outcomeInWords = { granted: '申诉成立，已更正入账', denied: '申诉不成立' }

function settled(
  appeal: Appeal,
  state: 'granted' | 'denied',
  decidedBy: NonNullable<Appeal['decidedBy']>,
  now: Instant,
): Appeal {
  const next = { ...step(appeal, outcomeInWords[state], { actor: system, now }), state, decidedBy }
  if (state === 'granted' || decidedBy === 'superior') return next
  const { secondAppealWorkingDays } = appeal.clocks
  return { ...next, secondAppealEndsOn: addWorkingDays(dayOf(now), secondAppealWorkingDays) }
}

function step(appeal: Appeal, what: string, { actor, now }: Acting, note?: string): Appeal {
  const line: AppealStep = { at: now, by: actor.member, byName: actor.name, what }
  return { ...appeal, trail: [...appeal.trail, note === undefined ? line : { ...line, note }] }
}
