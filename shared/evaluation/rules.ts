import type { Day, HalfYear } from '../kernel/calendar'
import { endOfDay, halfYearOf, lastDayOf, lastMonthOf, monthOf, yearOf } from '../kernel/calendar'
import { dayWords, halfYearWords } from '../kernel/calendar-words'
import { refuse, RefusalError } from '../kernel/refusal'
import { addWorkingDays } from '../kernel/working-days'
import { votesIn, type Member } from '../organisation/organisation'
import type { Clocks } from '../rulebook/provisions'
import { decisionFails, type MeetingCounts } from '../resolution/recorded-decision'
import { endsItsYear } from './evaluation'

/** The rules of the half-year evaluation, each a sentence. */

/** 依据: 复议小组由党员大会推选，不少于 3 名正式党员 (PRODUCT, Appeal and feedback). */
export const panelLeast = 3

export function lastDayOfHalf(half: HalfYear): Day {
  return lastDayOf(lastMonthOf(half))
}

/** What started before the half was over and is not decided would miss its board. */
export function endOfHalf(half: HalfYear): string {
  return endOfDay(lastDayOfHalf(half))
}

/** The half-year before: 2026-H2 → 2026-H1 → 2025-H2. */
export function halfBefore(half: HalfYear): HalfYear {
  return half.endsWith('H2') ? `${yearOf(half)}-H1` : `${yearOf(half) - 1}-H2`
}

/** The half-year that ended last before this day; the day itself lies in the one after it. */
export function lastHalfYear(today: Day): HalfYear {
  return halfBefore(halfYearOf(monthOf(today)))
}

export function halfIsOver(half: HalfYear, today: Day): boolean {
  return today > lastDayOfHalf(half)
}

/** A half-year is frozen once it has ended. 依据: SCORING, Own month and booked half. */
export function halfMustBeOver(half: HalfYear, today: Day): void {
  if (halfIsOver(half, today)) return
  refuse('halfYearNotOver', {
    half: halfYearWords(half),
    lastDay: dayWords(lastDayOfHalf(half)),
  })
}

export interface Pending {
  declarations: number
  activities: number
}

/**
 * What is not decided yet is decided first, or knowingly carried into the following half of the
 * same year. A year ends with its second half: nothing of it could be booked afterwards.
 */
export function nothingIsPending(
  half: HalfYear,
  { declarations, activities }: Pending,
  carryOver: boolean,
): void {
  if (declarations + activities === 0) return
  if (endsItsYear(half)) {
    refuse('matterPendingAtYearEnd', { year: yearOf(half), declarations, activities })
  }
  if (!carryOver) refuse('matterPending', { declarations, activities })
}

/** The meeting was quorate and elected the panel. 依据: PRODUCT, The rulebook (the same counts). */
export function meetingDecided(counts: MeetingCounts): void {
  const fails = decisionFails(counts)
  if (fails) throw new RefusalError(fails)
}

/** The briefing tells the frozen points: it is held on the day of the freeze or later. */
export function briefingFollowsFreeze(heldOn: Day, frozenOn: Day, today: Day): void {
  if (heldOn < frozenOn || heldOn > today) refuse('briefingBeforeFreeze')
}

/** Formal members of this branch who may vote, each once. */
export function panelIsFormal(
  panel: readonly { id: string; member: Member | undefined }[],
  branch: string,
): void {
  if (new Set(panel.map(({ id }) => id)).size < panelLeast) {
    refuse('panelTooSmall', { min: panelLeast })
  }
  for (const { id, member } of panel) {
    if (votesIn(branch, member)) continue
    refuse('panelNotFormal', { member: member?.branch === branch ? member.name : id })
  }
}

/**
 * The notice period of a half-year runs once, from its first edition; for a while after it one can
 * still appeal. 依据: 公示期、公示后申诉期由细则规定 (PRODUCT, The four steps, 3).
 */
export function noticePeriod(
  publishedOn: Day,
  { noticeWorkingDays, appealAfterNoticeWorkingDays }: NoticeClocks,
): { noticeEndsOn: Day; appealsEndOn: Day } {
  const noticeEndsOn = addWorkingDays(publishedOn, noticeWorkingDays)
  return { noticeEndsOn, appealsEndOn: addWorkingDays(noticeEndsOn, appealAfterNoticeWorkingDays) }
}

export type NoticeClocks = Pick<Clocks, 'noticeWorkingDays' | 'appealAfterNoticeWorkingDays'>

/** Unopposed, and no longer open to appeals, it becomes final. 依据: PRODUCT, The four steps, 3. */
export function becomesFinal(appealsEndOn: Day, openAppeals: number, today: Day): boolean {
  return today > appealsEndOn && openAppeals === 0
}
