import type { Activity } from '@shared/activity/activity'
import type { activityContract } from '@shared/activity/contract'
import { changed, drawnUp, withLeave } from '@shared/activity/decide'
import { activityIsOpen, momentsOf, timesAreRight } from '@shared/activity/rules'
import { dayOf, monthOf } from '@shared/kernel/calendar'
import type { ParsedInputOf } from '@shared/kernel/contract'
import type { Call } from '../../kit/call'
import { findAll } from '../../kit/database'
import { yearIsOpen } from '../../kit/open-year'
import type { Handler } from '../../kit/serve'
import { countsFor } from './counts-for'
import { actOf, permittedActivity, permittedActivityIn, signedInTo } from './store'

type Input = ParsedInputOf<typeof activityContract.changeActivity>

/**
 * What depends on the day is looked up before the transaction and used in it only where the day is
 * another one: a rulebook in force never changes.
 */
export const changeActivity: Handler<typeof activityContract.changeActivity> = async (
  call,
  input,
) => {
  const before = await permittedActivity(call, input.activity)
  activityIsOpen(before)
  const { branch, kind } = before
  await yearIsOpen(branch, input.day, call.now)
  const [counted, roster, signedIn] = await Promise.all([
    countsFor(branch, { kind, title: input.title, day: input.day }),
    findAll('members', { branch, scored: true }),
    signedInTo(input.activity),
  ])
  return call.once(async (tx) => {
    const stored = await permittedActivityIn(tx, call, input.activity)
    const { title, place, note, onLeave } = input
    const sameDay = dayOf(stored.startsAt) === input.day
    const change = {
      title,
      place,
      note,
      ...timesOf(stored, input, call),
      ...(sameDay ? countedAsBefore(stored) : counted),
      expected: sameDay
        ? withLeave(stored.expected, onLeave)
        : drawnUp(roster, monthOf(input.day), onLeave),
    }
    const activity = changed(stored, change, signedIn, actOf(call))
    await tx.put('activities', activity)
    return { activity: activity._id, expectedCount: activity.expectedCount }
  })
}

/** A start that stays was in reach when it was entered. */
function timesOf(stored: Activity, input: Input, { now }: Call) {
  const moments = momentsOf(input)
  return moments.startsAt === stored.startsAt ? moments : timesAreRight(input, now)
}

function countedAsBefore({ indicator, points, rulebookVersion, clocks }: Activity) {
  return { indicator, points, rulebookVersion, clocks }
}
