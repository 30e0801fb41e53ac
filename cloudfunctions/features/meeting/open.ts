import { findingInWords } from '@shared/declaration/words'
import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { meetingContract } from '@shared/meeting/contract'
import { agendaItem } from '@shared/meeting/decide'
import type { AgendaItem, Meeting } from '@shared/meeting/meeting'
import { appointmentsOn, committeeOn } from '@shared/organisation/organisation'
import type { Declaration } from '@shared/declaration/state'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { rulebookFor } from '../declaration/post'
import { summaryOf } from '../declaration/summary'
import { organisationIn, readOrganisation } from '../organisation/store'

/** What a committee can go through in one meeting. */
const itemsMax = 100

export const openMeeting: Handler<typeof meetingContract.openMeeting> = async (call, input) => {
  const branch = await readOrganisation(call.identity.organisation)
  call.permitOrganisation(branch)
  if (branch.openMeeting !== undefined) refuse('meetingOpenAlready')
  const today = dayOf(call.now)
  const committee = committeeOn(branch, today)
  if (committee.length === 0) refuse('noCommittee')
  const { rows } = await findPage(
    'declarations',
    { branch: branch._id, state: 'endorsed' },
    { limit: itemsMax },
  )
  if (rows.length === 0) refuse('nothingToDecide')
  const items = await Promise.all(rows.map((declaration) => itemFor(declaration, committee)))
  const appointments = appointmentsOn(branch, today)
  const meeting: Meeting = {
    _id: call.newId('meeting'),
    branch: branch._id,
    path: branch.path,
    title: input.title,
    state: 'open',
    heldOn: today,
    members: committee.map((member) => ({
      member,
      name: appointments.find((one) => one.member === member)?.name ?? member,
    })),
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

async function itemFor(declaration: Declaration, committee: string[]): Promise<AgendaItem> {
  const { rulebook } = await rulebookFor(declaration)
  const nobody = { person: '', today: declaration.day }
  const { indicatorTitle, variantTitle, points, range } = summaryOf(declaration, rulebook, nobody)
  const findings = declaration.findings.map(findingInWords)
  const facts = { declaration, indicatorTitle, variantTitle, points, range, findings }
  return agendaItem(facts, committee)
}
