import { monthOf, nextMonth, yearOf, type Day, type Month } from '../kernel/calendar'
import { dayWords, monthWords } from '../kernel/calendar-words'
import { refusal, refuse, type Refusal } from '../kernel/refusal'
import { mayVote, type Member } from '../organisation/organisation'
import type { RosterField, RosterFields } from './fields'

/** What a roster cannot say, each rule a sentence, with the field that is wrong. */
export interface FieldRefusal {
  field: RosterField
  refusal: Refusal
}

type Rule = (after: RosterFields) => FieldRefusal | undefined

/** 依据: 离退休党员只记荣誉 (PRODUCT, The four steps). */
const retiredMembersEarnHonoursOnly: Rule = ({ standing, scored }) =>
  standing === 'retired' && scored
    ? { field: 'scored', refusal: refusal('retiredNotScored') }
    : undefined

const longLeaveEarnsNothing: Rule = ({ onLongLeave, scored }) =>
  onLongLeave && scored ? { field: 'scored', refusal: refusal('longLeaveNotScored') } : undefined

/** Only who may vote may be elected. */
const officesAreForVoters: Rule = (after) =>
  after.office !== 'ordinary' && !mayVote(after)
    ? { field: 'office', refusal: refusal('officeNeedsFormalMember') }
    : undefined

/** A probationary member who fails loses the candidacy instead. */
const probationIsForFullMembers: Rule = ({ standing, underProbation }) =>
  standing === 'probationary' && underProbation
    ? { field: 'underProbation', refusal: refusal('probationaryNotPunished') }
    : undefined

const rules: readonly Rule[] = [
  retiredMembersEarnHonoursOnly,
  longLeaveEarnsNothing,
  officesAreForVoters,
  probationIsForFullMembers,
]

/** Everything that contradicts itself in what a roster is to say of one member. */
export function contradictions(after: RosterFields): FieldRefusal[] {
  return rules.flatMap((rule) => rule(after) ?? [])
}

/** What cannot become of this member, whatever the fields say among themselves. */
export function impossibleFor(member: Member, after: RosterFields, today: Day): FieldRefusal[] {
  return [
    nobodyBecomesProbationaryAgain(member, after, today),
    powerIsLaidDownFirst(member, after, today),
  ].flatMap((one) => one ?? [])
}

/** A slip of the registration may be put right in the month from which it counts. */
function nobodyBecomesProbationaryAgain(
  { standing, since, name, changes = [] }: Member,
  after: RosterFields,
  today: Day,
): FieldRefusal | undefined {
  if (after.standing !== 'probationary' || standing === 'probationary') return undefined
  if ((changes.at(-1)?.from ?? since) >= monthOf(today)) return undefined
  return { field: 'standing', refusal: refusal('formalStaysFormal', { member: name }) }
}

/** A role is held by who may vote: it ends before the vote does. */
function powerIsLaidDownFirst(
  { name, roles }: Member,
  after: RosterFields,
  today: Day,
): FieldRefusal | undefined {
  const holds = roles.some(({ until }) => until === undefined || today <= until)
  if (!holds || mayVote(after)) return undefined
  const field = after.underProbation ? 'underProbation' : 'standing'
  return { field, refusal: refusal('appointmentFirst', { member: name }) }
}

/** What a secretary records by the branch's own decision; the rest comes from above. */
const ofTheBranch: readonly RosterField[] = [
  'department',
  'post',
  'scored',
  'onLongLeave',
  'hasPhone',
  'group',
]

export function secretaryChangesOnlyWork(changed: readonly { field: string }[]): void {
  const others = changed.filter(({ field }) => !ofTheBranch.includes(field as RosterField))
  if (others.length > 0) refuse('changeByAdministrator')
}

/** A secretary takes a member off the scoring for a long leave, and for nothing else. */
export function scoringFollowsTheLeave(before: RosterFields, after: RosterFields): void {
  const leaves = before.onLongLeave !== after.onLongLeave
  if (before.scored !== after.scored && !leaves) refuse('changeByAdministrator')
}

/**
 * Nobody is taken off the scoring but by a decision of the branch, whoever registers it. 依据: 转为只记
 * 荣誉须有支委会决议 (defaults, 离退休 / ≥70 / 长期病); docs/adr/0033.
 */
export function needsResolution(
  before: Pick<RosterFields, 'scored'>,
  after: Pick<RosterFields, 'scored'>,
): boolean {
  return before.scored && !after.scored
}

/**
 * A change dated the 1st counts from that month, any other from the next; none before the member
 * came. 依据: SCORING, Records.
 */
export function countsFrom(on: Day, since: Month): Month {
  const month = on.endsWith('-01') ? monthOf(on) : nextMonth(monthOf(on))
  return month < since ? since : month
}

/** It counts this year at the earliest, and not before the last change did. */
export function changeMisdated(
  on: Day,
  { changes = [] }: Pick<Member, 'changes'>,
  today: Day,
): Refusal | undefined {
  if (on > today) return refusal('changeInFuture')
  const earliest = earliestChange(changes.at(-1)?.on, today)
  if (on >= earliest) return undefined
  return refusal('changeTooEarly', { earliest: dayInYear(earliest) })
}

export function earliestChange(last: Day | undefined, today: Day): Day {
  const countsThisYear = `${yearOf(today) - 1}-12-02`
  return last !== undefined && last > countsThisYear ? last : countsThisYear
}

function dayInYear(day: Day): string {
  return `${yearOf(day)} 年 ${dayWords(day)}`
}

/** A chain is opened for the present year, or for the next one in advance. */
export function joinsThisYearOrNext(since: Month, today: Day): Refusal | undefined {
  const year = yearOf(today)
  const first = `${year}-01`
  if (since >= first && yearOf(since) <= year + 1) return undefined
  return refusal('sinceOutOfReach', { first: `${year} 年 ${monthWords(first)}` })
}

/** 依据: 不存手机号和身份证号 (issue 4, Binding). */
export function isPhoneOrIdNumber(number: string): boolean {
  return /^(1[3-9]\d{9}|\d{15}|\d{17}[\dXx])$/.test(number)
}
