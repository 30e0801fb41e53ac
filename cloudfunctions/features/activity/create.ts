import type { Activity } from '@shared/activity/activity'
import type { activityContract } from '@shared/activity/contract'
import { nobodyExcusesThemselves, timesAreRight } from '@shared/activity/rules'
import { halfYearOf, monthOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { findAll } from '../../kit/database'
import { yearIsOpen } from '../../kit/open-year'
import { rulebookIn } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'

export const createActivity: Handler<typeof activityContract.createActivity> = async (
  call,
  input,
) => {
  const { person, organisation: branch, path } = call.identity
  call.permit({ organisation: branch, path })
  nobodyExcusesThemselves(input.onLeave, person)
  const { startsAt, endsAt } = timesAreRight(input, call.now)
  await yearIsOpen(branch, input.day, call.now)
  const { rulebook, version } = await rulebookIn(branch, halfYearOf(monthOf(input.day)))
  const indicator =
    rulebook.indicators.find(({ activity, off }) => activity === input.kind && !off) ??
    refuse('indicatorUnknown', { indicator: input.title })
  const members = await findAll('members', { branch, scored: true })
  for (const member of input.onLeave) {
    if (!members.some(({ _id }) => _id === member)) refuse('notAMemberHere', { member })
  }
  const month = monthOf(input.day)
  const expected = members
    .filter(({ since }) => since <= month)
    .map(({ _id, name }) => ({ member: _id, name, onLeave: input.onLeave.includes(_id) }))
  const expectedCount = expected.filter(({ onLeave }) => !onLeave).length
  if (expectedCount === 0) refuse('expectedEmpty')
  const activity: Activity = {
    _id: call.newId('activity'),
    branch,
    path,
    kind: input.kind,
    title: input.title,
    place: input.place,
    note: input.note,
    startsAt,
    endsAt,
    state: 'open',
    organiser: person,
    expected,
    expectedCount,
    indicator: indicator.code,
    points: indicator.formula.kind === 'unit' ? indicator.formula.value.general : 0,
    rulebookVersion: version,
  }
  return call.once(async (tx) => {
    await tx.insert('activities', activity)
    return { activity: activity._id, expectedCount }
  })
}
