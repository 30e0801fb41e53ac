import { findingInWords } from '@shared/declaration/words'
import { dayOf, type Day } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { meetingContract } from '@shared/meeting/contract'
import { agendaItem } from '@shared/meeting/decide'
import type { AgendaItem, Meeting } from '@shared/meeting/meeting'
import type { DecidingBody } from '@shared/organisation/deciding-body'
import { appointmentsOn, committeeOn, type Organisation } from '@shared/organisation/organisation'
import type { Declaration } from '@shared/declaration/state'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { bookFor } from '../declaration/book-for'
import { summaryOf } from '../declaration/summary'
import { decidingBodyOf, votersByName } from '../organisation/members-meeting'
import { organisationIn, readOrganisation } from '../organisation/store'

/** What can be gone through in one meeting. */
const itemsMax = 100

export const openMeeting: Handler<typeof meetingContract.openMeeting> = async (call, input) => {
  const branch = await readOrganisation(call.identity.organisation)
  call.permitOrganisation(branch)
  if (branch.openMeeting !== undefined) refuse('meetingOpenAlready')
  const today = dayOf(call.now)
  const body = await decidingBodyOf(branch._id)
  const members = await membersOf(body, branch, today)
  if (members.length === 0) refuse('noCommittee')
  const { rows } = await findPage(
    'declarations',
    { branch: branch._id, state: 'endorsed' },
    { limit: itemsMax },
  )
  if (rows.length === 0) refuse('nothingToDecide')
  const voters = members.map(({ member }) => member)
  const items = await Promise.all(rows.map((declaration) => itemFor(declaration, voters)))
  const meeting: Meeting = {
    _id: call.newId('meeting'),
    branch: branch._id,
    path: branch.path,
    title: input.title,
    body,
    state: 'open',
    heldOn: today,
    members,
    present: [],
    items,
    openedBy: call.identity.person,
    openedAt: call.now,
  }
  return call.once(async (tx) => {
    const stored = await organisationIn(tx, branch._id)
    if (stored.openMeeting !== undefined) refuse('meetingOpenAlready')
    await tx.insert('resolutions', meeting)
    await tx.put('organisations', { ...stored, openMeeting: meeting._id })
    return { meeting: meeting._id, itemCount: items.length }
  })
}

/** Nobody passes them in: the offices of the day, or those on the roster who may vote. */
async function membersOf(
  body: DecidingBody,
  branch: Organisation,
  today: Day,
): Promise<Meeting['members']> {
  if (body === 'membersMeeting') return votersByName(branch._id, today)
  const appointments = appointmentsOn(branch, today)
  return committeeOn(branch, today).map((member) => ({
    member,
    name: appointments.find((one) => one.member === member)?.name ?? member,
  }))
}

async function itemFor(declaration: Declaration, voters: string[]): Promise<AgendaItem> {
  const book = await bookFor(declaration)
  const nobody = { person: '', today: declaration.day }
  const { indicatorTitle, variantTitle, points, range } = summaryOf(declaration, book, nobody)
  const findings = declaration.findings.map(findingInWords)
  const facts = { declaration, indicatorTitle, variantTitle, points, range, findings }
  return agendaItem(facts, voters)
}
