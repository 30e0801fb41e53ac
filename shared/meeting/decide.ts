import { checkersOf } from '../declaration/rules'
import { pointsInRange, proposalIn } from '../declaration/decided-points'
import type { Declaration } from '../declaration/state'
import type { Instant } from '../kernel/calendar'
import { formatPoints, type Points } from '../kernel/points'
import { refuse } from '../kernel/refusal'
import { isQuorate, itemOutcome, type ItemOutcome, type VoteKind } from '../resolution/votes'
import type { PointsRange } from '../rulebook/formula'
import type { AgendaItem, Meeting, Recusal } from './meeting'

/** Pure: a meeting and a command give the next meeting, or a refusal. */

export interface ItemFacts {
  declaration: Declaration
  indicatorTitle: string
  variantTitle?: string | undefined
  points?: Points | undefined
  /** Between which points the meeting decides. */
  range?: PointsRange | undefined
  findings: string[]
}

/** The agenda line of an endorsed declaration, with those who must not take part. */
export function agendaItem(facts: ItemFacts, voters: readonly string[]): AgendaItem {
  const { declaration } = facts
  const endorsement = declaration.trail.findLast(({ act }) => act === 'endorse')
  return {
    item: declaration._id,
    declaration: declaration._id,
    subject: declaration.subject,
    subjectName: declaration.subjectName,
    indicator: declaration.indicator,
    indicatorTitle: facts.indicatorTitle,
    variantTitle: facts.variantTitle,
    title: declaration.title,
    day: declaration.day,
    ...pointsOf(facts, endorsement?.byName),
    endorsedBy: endorsement?.by ?? '',
    endorsedByName: endorsement?.byName ?? '',
    proxyByName: declaration.proxy?.byName,
    photoCount: declaration.photos.length,
    findings: facts.findings,
    recused: recusalsFor(declaration, voters),
    votes: [],
  }
}

/** Where the meeting decides, it begins with what was proposed, in the range now in force. */
function pointsOf(
  { points, range }: ItemFacts,
  proposedByName: string | undefined,
): Pick<AgendaItem, 'points' | 'range' | 'proposedByName'> {
  if (range === undefined) return { points }
  return { points: proposalIn(range, points), range, proposedByName }
}

/** 依据: 涉及本人的议题回避；在前一环节办理过的人不再表决. */
function recusalsFor(declaration: Declaration, voters: readonly string[]): Recusal[] {
  const checkers = checkersOf(declaration)
  return voters.flatMap((member): Recusal[] => {
    if (member === declaration.subject) return [{ member, why: 'subject' }]
    return checkers.includes(member) ? [{ member, why: 'endorsed' }] : []
  })
}

/**
 * The chair puts another value to the vote. What was voted before was about the old one, so it is
 * voted on anew.
 */
export function proposed(
  meeting: Meeting,
  chair: { member: string; name: string },
  proposal: { item: string; points: Points },
): Meeting {
  if (meeting.state !== 'open') refuse('meetingClosed')
  const item = itemOf(meeting, proposal.item)
  assertMayVote(item, chair.member)
  const points = pointsInRange({ title: item.title, range: item.range }, proposal.points)
  if (points === item.points) return meeting
  const next: AgendaItem = { ...item, points, proposedByName: chair.name, votes: [] }
  return {
    ...meeting,
    items: meeting.items.map((one) => (one.item === item.item ? next : one)),
  }
}

export interface Ballot {
  item: string
  vote: VoteKind
  /** The value that the voter saw; required where the meeting decides it. */
  points?: Points | undefined
}

export function voted(meeting: Meeting, voter: string, votes: readonly Ballot[]): Meeting {
  if (meeting.state !== 'open') refuse('meetingClosed')
  for (const ballot of votes) {
    const item = itemOf(meeting, ballot.item)
    assertMayVote(item, voter)
    assertVotesOnValue(item, ballot)
  }
  const byItem = new Map(votes.map(({ item, vote }) => [item, vote]))
  const came = votes.length > 0 || !mayVoteOnAny(meeting, voter)
  return {
    ...meeting,
    present:
      !came || meeting.present.includes(voter) ? meeting.present : [...meeting.present, voter],
    items: meeting.items.map((item) => {
      const vote = byItem.get(item.item)
      if (vote === undefined) return item
      const others = item.votes.filter((one) => one.voter !== voter)
      return { ...item, votes: [...others, { voter, vote }] }
    }),
  }
}

/** Who must not vote on any item comes by saying so, without a vote. */
export function mayVoteOnAny({ items }: Meeting, voter: string): boolean {
  return items.some(({ recused }) => recused.every(({ member }) => member !== voter))
}

function itemOf(meeting: Meeting, id: string): AgendaItem {
  return meeting.items.find(({ item }) => item === id) ?? refuse('itemUnknown')
}

function assertMayVote(item: AgendaItem, voter: string): void {
  if (item.recused.some(({ member }) => member === voter)) {
    refuse('recusedFromItem', { title: item.title })
  }
}

/** A vote is about the value that is proposed, not about one that the voter saw before. */
function assertVotesOnValue({ title, range, points }: AgendaItem, ballot: Ballot): void {
  if (range === undefined || points === ballot.points) return
  refuse('pointsChanged', { title, points: formatPoints(points ?? range.least) })
}

export function outcomeOf(meeting: Meeting, item: AgendaItem): ItemOutcome {
  return itemOutcome(
    meeting.members.map(({ member }) => member),
    meeting.present,
    item.recused.map(({ member }) => member),
    item.votes,
  )
}

/**
 * Every item gets its result; what is not carried needs the reason that the member will read. What
 * concerns the secretary who closes is taken out and goes to the superior, whatever the votes: it
 * was endorsed before its member became the secretary. 依据: 书记的事项由上级审定.
 */
export function closed(
  meeting: Meeting,
  closing: { reasons: readonly { item: string; reason: string }[]; minutes?: string | undefined },
  { secretary, now }: { secretary: string; now: Instant },
): Meeting {
  if (meeting.state !== 'open') refuse('meetingClosed')
  const { members, present } = meeting
  if (!isQuorate(present.length, members.length)) {
    refuse('notQuorate', { present: present.length, members: members.length })
  }
  for (const { item } of closing.reasons) itemOf(meeting, item)
  const items = meeting.items.map((item) => {
    if (item.subject === secretary) return { ...item, ...ofSecretary }
    const reason = closing.reasons.find((one) => one.item === item.item)?.reason
    return { ...item, ...resultOf(outcomeOf(meeting, item), item.title, reason) }
  })
  return { ...meeting, items, state: 'posting', minutes: closing.minutes, closedAt: now }
}

const ofSecretary = { result: 'referred', reason: '书记本人的事项由上级审定' } as const

function resultOf(
  outcome: ItemOutcome,
  title: string,
  reason: string | undefined,
): Pick<AgendaItem, 'result' | 'reason'> {
  switch (outcome) {
    case 'carried':
      return { result: 'approved', reason }
    case 'notQuorate':
      return { result: 'referred', reason: reason ?? '回避后到会的不足半数' }
    case 'notCarried':
      return { result: 'rejected', reason: reason ?? refuse('reasonMissing', { title }) }
  }
}
