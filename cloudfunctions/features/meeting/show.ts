import { isQuorate } from '@shared/resolution/votes'
import { holdsRole } from '@shared/kernel/authorisation'
import { declarationContract } from '@shared/declaration/contract'
import type { AgendaItemView, MeetingView, meetingContract } from '@shared/meeting/contract'
import { mayVoteOnAny, outcomeOf } from '@shared/meeting/decide'
import type { AgendaItem, Meeting, Recusal } from '@shared/meeting/meeting'
import { jobId } from '@shared/job/job'
import type { Call } from '../../kit/call'
import { jobLeft } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { readableMeeting } from './store'

export const showMeeting: Handler<typeof meetingContract.showMeeting> = async (call, input) => {
  const meeting = await readableMeeting(call, input.meeting)
  call.showsDataOf(shownIn(meeting))
  const postingLeft =
    meeting.state === 'posting' ? await jobLeft(jobId('postMeeting', meeting._id)) : 0
  return {
    meeting: meeting._id,
    title: meeting.title,
    body: meeting.body,
    state: meeting.state,
    heldOn: meeting.heldOn,
    members: meeting.members.map(({ member, name }) => ({
      member,
      name,
      present: meeting.present.includes(member),
    })),
    presentCount: meeting.present.length,
    quorate: isQuorate(meeting.present.length, meeting.members.length),
    items: meeting.items.map((item) => viewOf(meeting, item, call)),
    minutes: meeting.minutes,
    postingLeft,
    actions: actionsFor(call, meeting),
  }
}

/** Whose matters it is about; of a members' meeting also who was there. */
function shownIn({ body, members, items }: Meeting): string[] {
  const subjects = items.map(({ subject }) => subject)
  return body === 'committee' ? subjects : [...subjects, ...members.map(({ member }) => member)]
}

const whyRecused: Record<Recusal['why'], string> = { subject: '本人', endorsed: '初审或代办' }

function viewOf(meeting: Meeting, item: AgendaItem, call: Call): AgendaItemView {
  const { person: looking } = call.identity
  const recusedMyself = item.recused.some(({ member }) => member === looking)
  const tally = (kind: string) => item.votes.filter(({ vote }) => vote === kind).length
  return {
    item: item.item,
    declaration: item.declaration,
    subject: { member: item.subject, name: item.subjectName },
    indicator: item.indicator,
    indicatorTitle: item.indicatorTitle,
    variantTitle: item.variantTitle,
    title: item.title,
    day: item.day,
    points: item.points,
    range: item.range,
    proposedBy: item.proposedByName,
    mayPropose: item.range !== undefined && !recusedMyself && mayPropose(call, meeting),
    endorsedBy: item.endorsedByName,
    proxyBy: item.proxyByName,
    mayOpen: mayOpen(call, meeting, item),
    photoCount: item.photoCount,
    findings: item.findings,
    recused: item.recused.map(({ member, why }) => ({
      member,
      name: meeting.members.find((one) => one.member === member)?.name ?? '',
      why: whyRecused[why],
    })),
    ayes: tally('aye'),
    nays: tally('nay'),
    abstentions: tally('abstain'),
    myVote: item.votes.find(({ voter }) => voter === looking)?.vote,
    recusedMyself,
    standing: outcomeOf(meeting, item),
    result: item.result,
    reason: item.reason,
  }
}

function mayOpen(call: Call, { branch, path }: Meeting, { subject }: AgendaItem): boolean {
  return call.mayAsk(declarationContract.showDeclaration, { organisation: branch, path, subject })
}

function mayPropose({ identity, now }: Call, { state, branch }: Meeting): boolean {
  return state === 'open' && holdsRole(identity, 'secretary', branch, now)
}

function actionsFor({ identity, now }: Call, meeting: Meeting): MeetingView['actions'] {
  const isSecretary = holdsRole(identity, 'secretary', meeting.branch, now)
  if (meeting.state === 'posting') return isSecretary ? ['continuePosting'] : []
  if (meeting.state === 'closed') return []
  return [...part(meeting, identity.person), ...(isSecretary ? (['close'] as const) : [])]
}

/** Who must not vote on anything can still be there, and counts for the quorum. */
function part(meeting: Meeting, person: string): ('vote' | 'attend')[] {
  if (meeting.members.every(({ member }) => member !== person)) return []
  if (mayVoteOnAny(meeting, person)) return ['vote']
  return meeting.present.includes(person) ? [] : ['attend']
}
