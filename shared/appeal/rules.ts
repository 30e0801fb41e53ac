import { halfYearOf, monthOf, type Day, type HalfYear, type Instant } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import { decidedPoints, proposalIn, type PointsClause } from '../declaration/decided-points'
import type { Declaration } from '../declaration/state'
import type { Points } from '../kernel/points'
import { addWorkingDays } from '../kernel/working-days'
import type { FactEntry } from '../ledger/entry'
import type { Enrolment } from '../rulebook/enrolment'
import { rangeFor, type PointsRange } from '../rulebook/formula'
import type { Indicator } from '../rulebook/indicator'
import type { Appeal, AppealClocks, AppealEffect, PanelMember } from './appeal'

/** The rules of appealing, each a sentence. */

/** As many of the elected panel are left for one matter, or the superior reconsiders. */
export const reconsiderersLeast = 3
/** The day by which it is decided, else it goes to the superior by itself. */
export function dueForDecision(today: Day, { appealDecideWorkingDays }: AppealClocks): Day {
  return addWorkingDays(today, appealDecideWorkingDays)
}

/** Open from the day it is known; without a published board there is no last day yet. */
export function appealIsInTime(lastDay: Day | undefined, today: Day): void {
  if (lastDay === undefined || today <= lastDay) return
  refuse('appealTooLate', { lastDay: dayWords(lastDay) })
}

/** The denial was the panel's: for a while the superior hears it once more. */
export function secondAppealIsInTime({ secondAppealEndsOn }: Appeal, today: Day): void {
  appealIsInTime(secondAppealEndsOn, today)
}

/**
 * What came before on the same target: one open appeal at a time, and one second appeal, to the
 * superior. Answers the denial that is appealed against, if there is one.
 */
export function appealedBefore(earlier: readonly Appeal[]): Appeal | undefined {
  if (earlier.some(({ state }) => state === 'reconsidering' || state === 'referred')) {
    refuse('appealOpenAlready')
  }
  const denied = earlier.filter(({ state }) => state === 'denied')
  if (denied.some(({ decidedBy }) => decidedBy === 'superior')) refuse('notAppealable')
  return denied.at(-1)
}

/**
 * What a grant would book for an entry; nothing for one that cannot be bettered. `claimed` are the
 * points that should have been decided, named exactly where `claimOn` leaves room for a claim.
 */
export function effectOnEntry(
  entry: FactEntry,
  indicator: Indicator,
  enrolment: Enrolment | undefined,
  claimed?: Points,
): AppealEffect | undefined {
  const range = claimOn(entry, indicator, enrolment)
  if (range === undefined) return effectWithoutClaim(entry, indicator)
  const points = decidedPoints({ title: indicator.title, range }, claimed) ?? range.least
  return { kind: 'decidePoints', entry: entry._id, points }
}

/** Whether there is anything that a grant would book. */
export function canBeBettered(
  entry: FactEntry,
  indicator: Indicator,
  enrolment: Enrolment | undefined,
): boolean {
  const effect = effectWithoutClaim(entry, indicator)
  return effect !== undefined || claimOn(entry, indicator, enrolment) !== undefined
}

function effectWithoutClaim(
  { _id, quantity }: FactEntry,
  indicator: Indicator,
): AppealEffect | undefined {
  if (quantity.kind === 'attendance') {
    return quantity.attended === 0 ? { kind: 'attended', entry: _id } : undefined
  }
  return deducts(indicator) && !isNothing(quantity)
    ? { kind: 'restoreMark', entry: _id }
    : undefined
}

/**
 * How many more points can be claimed than a body decided, by what the member is enrolled as in the
 * month of the matter; a deduction is taken back whole.
 */
export function claimOn(
  { quantity, variant }: FactEntry,
  indicator: Indicator,
  enrolment: Enrolment | undefined,
): PointsRange | undefined {
  if (quantity.kind !== 'points' || deducts(indicator)) return undefined
  const range = rangeFor(indicator.formula, variant, enrolment)
  if (range === undefined || quantity.points >= range.most) return undefined
  return { least: Math.max(range.least, quantity.points + 1), most: range.most }
}

/** What the panel is asked to book of a rejected declaration: the points that it was put with. */
export function effectOfDeclaration(
  { _id, points }: Pick<Declaration, '_id' | 'points'>,
  { range }: PointsClause,
): AppealEffect {
  const effect = { kind: 'bookDeclaration' as const, declaration: _id }
  return range === undefined ? effect : { ...effect, points: proposalIn(range, points) }
}

function deducts({ formula, module }: Indicator): boolean {
  return formula.kind === 'fullMinus' || module === 'deduction'
}

/** The same fact with nothing in it: what stood for a deduction that is taken back. */
export function nothingOf(quantity: FactEntry['quantity']): FactEntry['quantity'] {
  switch (quantity.kind) {
    case 'count':
      return { kind: 'count', count: 0 }
    case 'measure':
      return { kind: 'measure', amount: 0 }
    case 'points':
      return { kind: 'points', points: 0 }
    case 'attendance':
      throw new Error('Attendance is made good by attending')
  }
}

function isNothing(quantity: FactEntry['quantity']): boolean {
  switch (quantity.kind) {
    case 'count':
      return quantity.count === 0
    case 'measure':
      return quantity.amount === 0
    case 'points':
      return quantity.points === 0
    case 'attendance':
      return quantity.attended === 0
  }
}

/**
 * The half-year in which a rejected declaration would have been booked: its own, or the next of
 * the year where its own was frozen before the decision. 依据: SCORING, Own month and booked half.
 */
export function halfOfRejection(
  day: Day,
  frozenAt: Instant | undefined,
  rejectedAt: Instant,
): HalfYear {
  const own = halfYearOf(monthOf(day))
  const late = frozenAt !== undefined && frozenAt < rejectedAt
  return late && own.endsWith('H1') ? own.replace('H1', 'H2') : own
}

export interface PanelChoice {
  panel: PanelMember[]
  excluded: Appeal['excluded']
}

/**
 * Of those elected, who reconsiders this matter; `voters` may vote in the branch today. 依据:
 * 复议由没有办理过此事的人进行 (ARCHITECTURE, Invariants, 4).
 */
export function panelFor(
  elected: readonly PanelMember[],
  appellant: string,
  acted: readonly string[],
  voters: readonly string[],
): PanelChoice {
  const excluded = elected.flatMap(({ member, name }): Appeal['excluded'] => {
    if (member === appellant) return [{ member, name, why: 'appellant' }]
    if (acted.includes(member)) return [{ member, name, why: 'acted' }]
    return voters.includes(member) ? [] : [{ member, name, why: 'votesNoMore' }]
  })
  const out = excluded.map(({ member }) => member)
  return { panel: elected.filter(({ member }) => !out.includes(member)), excluded }
}

/** More than half of the whole panel, whoever has voted so far. */
export function panelOutcome(
  panelSize: number,
  votes: readonly Pick<Appeal['votes'][number], 'vote'>[],
): 'granted' | 'denied' | 'open' {
  const grants = votes.filter(({ vote }) => vote === 'grant').length
  if (grants * 2 > panelSize) return 'granted'
  const possible = grants + panelSize - votes.length
  return possible * 2 > panelSize ? 'open' : 'denied'
}
