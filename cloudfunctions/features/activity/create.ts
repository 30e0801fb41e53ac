import type { Activity } from '@shared/activity/activity'
import type { activityContract } from '@shared/activity/contract'
import { countExpected, drawnUp } from '@shared/activity/decide'
import { nobodyExcusesThemselves, timesAreRight } from '@shared/activity/rules'
import { monthOf } from '@shared/kernel/calendar'
import { findAll } from '../../kit/database'
import { yearIsOpen } from '../../kit/open-year'
import type { Handler } from '../../kit/serve'
import { countsFor } from './counts-for'

export const createActivity: Handler<typeof activityContract.createActivity> = async (
  call,
  input,
) => {
  const { person, organisation: branch, path } = call.identity
  call.permit({ organisation: branch, path })
  nobodyExcusesThemselves(input.onLeave, person)
  const { startsAt, endsAt } = timesAreRight(input, call.now)
  await yearIsOpen(branch, input.day, call.now)
  const counted = await countsFor(branch, input)
  const roster = await findAll('members', { branch, scored: true })
  const expected = drawnUp(roster, monthOf(input.day), input.onLeave)
  const expectedCount = countExpected(expected)
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
    ...counted,
  }
  return call.once(async (tx) => {
    await tx.insert('activities', activity)
    return { activity: activity._id, expectedCount }
  })
}
