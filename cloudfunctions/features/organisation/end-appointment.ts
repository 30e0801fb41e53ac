import type { organisationContract } from '@shared/organisation/contract'
import { nobodyAppointsThemselves, powerOnlyEndsEarlier } from '@shared/organisation/rules'
import { refuse } from '@shared/kernel/refusal'
import type { Handler } from '../../kit/serve'
import { putRoles } from './appoint-member'
import { memberIn, organisationIn, readOrganisation } from './store'

export const endAppointment: Handler<typeof organisationContract.endAppointment> = async (
  call,
  input,
) => {
  call.permitOrganisation(await readOrganisation(input.organisation))
  return call.once(async (tx) => {
    const organisation = await organisationIn(tx, input.organisation)
    const appointment =
      organisation.appointments.find(({ id }) => id === input.appointment) ?? refuse('notFound')
    nobodyAppointsThemselves(appointment.member, call.identity.person)
    powerOnlyEndsEarlier(appointment, input.until)
    const member = await memberIn(tx, appointment.member)
    const ended = { until: input.until }
    await tx.put('organisations', {
      ...organisation,
      appointments: organisation.appointments.map((one) =>
        one.id === appointment.id ? { ...one, ...ended } : one,
      ),
    })
    const roles = member.roles.map((one) =>
      one.appointment === appointment.id ? { ...one, ...ended } : one,
    )
    await putRoles(tx, { ...member, roles }, call.now, organisation)
    return { appointment: appointment.id }
  })
}
