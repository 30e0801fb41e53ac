import { evaluationId } from '@shared/evaluation/evaluation'
import { halfBefore } from '@shared/evaluation/rules'
import { dayOf, halfYearOf, monthOf, yearOf, type Day } from '@shared/kernel/calendar'
import { holdsOn } from '@shared/kernel/authorisation'
import type { organisationContract } from '@shared/organisation/contract'
import type { Member } from '@shared/organisation/organisation'
import { enrolmentFor, fieldsOf } from '@shared/roster/fields'
import { handlingOf } from '@shared/rulebook/handling'
import type { Call } from '../../kit/call'
import { count, is, read } from '../../kit/database'
import { isAssessed, rulebookOrNone } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { viewOfMe } from './identity'

export const showMe: Handler<typeof organisationContract.showMe> = async (call) => {
  const identity = call.permitOwn()
  const today = dayOf(call.now)
  const [member, assessed, onPanel] = await Promise.all([
    read('members', identity.person),
    isAssessed(identity.organisation),
    sits(call),
  ])
  return {
    ...viewOfMe({ ...identity, roles: identity.roles.filter((role) => holdsOn(role, today)) }),
    scored: member !== undefined && hasPoints(member, today),
    honoursOnly: member !== undefined && (await hasHonoursOnly(member, today)),
    assessed,
    onPanel,
    transfer: member?.transfer,
  }
}

/** Whoever was scored this year or the last one still has points to look at. */
function hasPoints({ scored, scoredThrough }: Member, today: Day): boolean {
  return scored || (scoredThrough !== undefined && yearOf(scoredThrough) >= yearOf(today) - 1)
}

/** Nothing is read for whoever is scored. */
async function hasHonoursOnly(member: Member, today: Day): Promise<boolean> {
  if (member.scored) return false
  const rulebook = await rulebookOrNone(member.branch, monthOf(today))
  const enrolment = enrolmentFor(member.branch, fieldsOf(member))
  return rulebook !== undefined && handlingOf(rulebook, enrolment) === 'honoursOnly'
}

/** Elected by one of the last briefings; the panel of one goes on until the next is held. */
async function sits({ identity: { person, organisation }, now }: Call): Promise<boolean> {
  const half = halfYearOf(monthOf(dayOf(now)))
  const before = halfBefore(half)
  const evaluations = [half, before, halfBefore(before)].map((one) =>
    evaluationId(organisation, one),
  )
  const seats = { _id: is.in(evaluations), 'briefing.panel.member': person }
  return (await count('evaluations', seats)) > 0
}
