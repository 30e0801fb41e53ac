import type { Day, Instant } from '../kernel/calendar'
import { dayOf, monthNumberOf, monthOf, yearOf } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { addWorkingDays } from '../kernel/working-days'
import { refuse } from '../kernel/refusal'
import type { DecidingBody } from '../organisation/deciding-body'
import { committeeOn, holdersOn, type Organisation } from '../organisation/organisation'
import type { Clocks } from '../rulebook/provisions'
import type { Declaration, DeclarationAct } from './state'

/** The rules of declaring, each a sentence. How long each step has is the rulebook's. */

export type DeclarationClocks = Pick<
  Clocks,
  'endorseWorkingDays' | 'decideWorkingDays' | 'amendWorkingDays'
>

export const openDeclarationsMax = 50
/** Several under one clause in one month are worth a look, never a refusal. */
export const severalThisMonth = 3

export interface Actor {
  member: string
  name: string
}

/** 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what). */
export function nobodyActsOnOwnMatter(declaration: Declaration, actor: Actor): void {
  if (declaration.subject === actor.member) refuse('ownMatter')
}

const firstLevel: readonly DeclarationAct[] = ['file', 'endorse', 'return']

/** 依据: 代办的申报由另一人初审. Whoever filed it would be looking at the own work. */
export function whoFiledDoesNotEndorse({ proxy }: Declaration, actor: Actor): void {
  if (proxy?.by === actor.member) refuse('filedByYou')
}

/** Whoever filed it for its member, endorsed or returned it: the first of the levels. */
export function checkersOf({ trail }: Pick<Declaration, 'trail'>): string[] {
  const checks = trail.filter(({ act }) => firstLevel.includes(act))
  return [...new Set(checks.map(({ by }) => by))]
}

/** The meeting that could not decide and passed it on, if it was one. */
export function referredBy({ trail }: Pick<Declaration, 'trail'>): string | undefined {
  return trail.findLast(({ act }) => act === 'refer')?.by
}

/** Checked it, or was at the meeting that passed it on, with or without a vote. */
export function hasActed(declaration: Pick<Declaration, 'trail' | 'met'>, member: string): boolean {
  return [...checkersOf(declaration), ...(declaration.met ?? [])].includes(member)
}

/** 依据: 同一人不得在两级办理同一事项. */
export function nobodyActsAtTwoLevels(declaration: Declaration, actor: Actor): void {
  if (hasActed(declaration, actor.member)) refuse('alreadyActed')
}

/** A member declares what has happened, in this year; in January also what was last year. */
export function dayIsDeclarable(day: Day, now: Instant): void {
  const today = dayOf(now)
  if (day > today) refuse('dayInFuture')
  const earliest = earliestDay(today)
  if (day < earliest)
    refuse('dayTooOld', { earliest: `${yearOf(earliest)} 年 ${dayWords(earliest)}` })
}

export function earliestDay(today: Day): Day {
  const inJanuary = monthNumberOf(monthOf(today)) === 1
  return `${yearOf(today) - (inJanuary ? 1 : 0)}-01-01`
}

export function dueForLiaison(today: Day, clocks: DeclarationClocks): Day {
  return addWorkingDays(today, clocks.endorseWorkingDays)
}

export function dueForCommittee(today: Day, clocks: DeclarationClocks): Day {
  return addWorkingDays(today, clocks.decideWorkingDays)
}

export function dueForAmendment(today: Day, clocks: DeclarationClocks): Day {
  return addWorkingDays(today, clocks.amendWorkingDays)
}

type Due = Pick<Declaration, 'state' | 'dueDay'>

/** What was returned and not amended by its day; the day itself still counts. */
export function amendmentIsOverdue(declaration: Due, today: Day): boolean {
  return declaration.state === 'returned' && isPastDue(declaration, today)
}

/** What was filed by proxy and not confirmed by its day. */
export function confirmationIsOverdue(declaration: Due, today: Day): boolean {
  return declaration.state === 'unconfirmed' && isPastDue(declaration, today)
}

function isPastDue({ dueDay }: Due, today: Day): boolean {
  return dueDay !== undefined && today > dueDay
}

/** Refused by the day alone, whether the clock has been there or not. */
export function amendmentIsInTime(declaration: Due, today: Day): void {
  if (!amendmentIsOverdue(declaration, today)) return
  refuse('amendmentOverdue', { lastDay: dayWords(declaration.dueDay ?? '') })
}

/** The liaison or the deputy who may look at this: not the person it concerns, nor who filed it. */
export function endorsersOf(
  declaration: Pick<Declaration, 'subject' | 'proxy'>,
  branch: Organisation,
  today: Day,
) {
  return [
    ...holdersOn(branch, 'liaison', today),
    ...holdersOn(branch, 'deputyLiaison', today),
  ].filter(({ member }) => member !== declaration.subject && member !== declaration.proxy?.by)
}

/**
 * Who decides once it is endorsed. 依据: 书记的事项由上级审定；支委会成员的事项在法定人数内回避审定；
 * 不足 7 人的支部由党员大会审定 (PRODUCT, Who decides what).
 */
export function decidedBy(
  declaration: Pick<Declaration, 'subject'>,
  { branch, body }: { branch: Organisation; body: DecidingBody },
  today: Day,
): DecidingBody | 'superior' {
  const isSecretary = holdersOn(branch, 'secretary', today).some(
    ({ member }) => member === declaration.subject,
  )
  if (isSecretary) return 'superior'
  return body === 'committee' && committeeOn(branch, today).length === 0 ? 'superior' : body
}
