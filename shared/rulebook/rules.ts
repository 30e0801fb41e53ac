import type { Day } from '../kernel/calendar'
import { windowStartWords } from '../kernel/calendar-words'
import { formatPoints } from '../kernel/points'
import { refuse } from '../kernel/refusal'
import { changedKeys, settingsKey, type Basis, type DraftAct, type RulebookDraft } from './draft'
import {
  budgetOf,
  budgetsOf,
  pinnedClausesMissing,
  pinnedOtherwiseAbove,
  type RulebookFrame,
} from './frame'
import type { Rulebook } from './rulebook'
import { nextWindow, sameYearFrame, startsWithWhatIsOver } from './starts'

/** The rules of making a rulebook, each a sentence. 依据: PRODUCT, The rulebook. */

export const branchActs: readonly DraftAct[] = ['start', 'change', 'propose', 'reopen', 'adopt']

/** Wrote, proposed or had it adopted in the branch. */
export function hasWritten({ trail }: Pick<RulebookDraft, 'trail'>, member: string): boolean {
  return trail.some(({ by, act }) => by === member && branchActs.includes(act))
}

/** 依据: 同一人不得在两级办理同一事项. */
export function nobodyApprovesWhatTheyWrote(draft: RulebookDraft, member: string): void {
  if (hasWritten(draft, member)) refuse('alreadyActed')
}

/** The other way round: who returned it above does not bring it back from the branch. */
export function nobodyBringsWhatTheyReturned({ trail }: RulebookDraft, member: string): void {
  if (trail.some(({ by, act }) => by === member && act === 'return')) refuse('alreadyActed')
}

export function draftIsOpen({ state }: RulebookDraft): void {
  if (state !== 'draft' && state !== 'returned') refuse('draftClosed')
}

export function nobodyWritesOverAnother(draft: RulebookDraft, revision: number): void {
  if (draft.revision === revision) return
  refuse('draftChangedMeanwhile', { name: draft.trail.at(-1)?.byName ?? '' })
}

/** 依据: 每条修改都要写明依据 (policy, enterprise strategy, priority task, analysis). */
export function everyChangeHasItsBasis(
  base: Rulebook | undefined,
  rulebook: Rulebook,
  bases: Readonly<Record<string, Basis>>,
): void {
  if (base === undefined) return
  const changed = changedKeys(base, rulebook)
  if (changed.length === 0) refuse('nothingChanged')
  const missing = changed.filter((key) => bases[key] === undefined)
  const [first] = missing
  if (first === undefined) return
  const clause = first === settingsKey ? '计分方式和期限' : first
  refuse('basisMissing', { count: missing.length, clause })
}

export function pinnedClausesStand(frames: readonly RulebookFrame[], rulebook: Rulebook): void {
  const missing = pinnedClausesMissing(frames, rulebook)
  if (missing.length > 0) refuse('pinnedClauseChanged', { clauses: missing.join('、') })
}

export function additionsAreWithinBudget(
  frames: readonly RulebookFrame[],
  rulebook: Rulebook,
): void {
  const [tightest] = budgetsOf(frames, rulebook)
  if (tightest === undefined) return
  const { most, points, added } = tightest
  if (points !== undefined && points <= most) return
  const clauses = added.map(({ code }) => code).join('、')
  refuse('addedBeyondBudget', { clauses, most: formatPoints(most) })
}

/** 依据: PRODUCT, "Superiors can pin clauses": one further down adds to it and takes nothing back. */
export function superiorsBelowOnlyTighten(
  frame: Pick<RulebookFrame, 'pinned' | 'addedPointsMax'>,
  above: readonly RulebookFrame[],
): void {
  const clauses = pinnedOtherwiseAbove(frame, above)
  if (clauses.length > 0) refuse('pinnedAboveOtherwise', { clauses: clauses.join('、') })
  const most = budgetOf(above)
  if (most === undefined || (frame.addedPointsMax ?? 0) <= most) return
  refuse('budgetAboveSuperior', { most: formatPoints(most) })
}

/** What the linter refuses stands in no rulebook. 依据: 国办函〔2026〕12号. */
export function nothingIsFormalism(formalist: readonly { indicator: string }[]): void {
  const [first] = formalist
  if (first) refuse('formalismFound', { count: formalist.length, clause: first.indicator })
}

/** A version is never retroactive. 依据: PRODUCT, "Never retroactive". */
export function startsNotInThePast(rulebook: Rulebook, today: Day): void {
  if (startsWithWhatIsOver(rulebook, today)) refuse('rulebookStartsInPast')
}

/** 依据: docs/adr/0027: the year is made of its windows, which are the same from its first day. */
export function yearKeepsItsFrame(rulebook: Rulebook, before: Rulebook): void {
  if (!sameYearFrame(rulebook, before)) refuse('yearFrameChanged')
}

/** 依据: SCORING, Versions, "Inside a window only amendments that lower nobody". */
export function amendmentLowersNobody(lowered: number, rulebook: Rulebook, today: Day): void {
  if (lowered === 0) return
  const next = nextWindow(rulebook, today) ?? rulebook.startsWith
  refuse('amendmentLowers', { count: lowered, next: windowStartWords(next) })
}
