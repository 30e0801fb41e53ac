import { signInClosesAt, signInOpensAt } from '@shared/activity/rules'
import type { Activity, ActivityState } from '@shared/activity/activity'
import type { Home, homeContract } from '@shared/home/contract'
import { holdsOn } from '@shared/kernel/authorisation'
import { addMinutes, dayOf, halfYearOf, monthOf, yearOf, type Month } from '@shared/kernel/calendar'
import { derive } from '@shared/ledger/derive'
import { isHonoursMonth } from '@shared/ledger/honours'
import { enrolmentIn, type Scorecard } from '@shared/ledger/scorecard'
import { shownThrough } from '@shared/ledger/shown-month'
import type { Rulebook } from '@shared/rulebook/rulebook'
import type { Call } from '../../kit/call'
import { count, find, is, type Condition } from '../../kit/database'
import { scorecardOf } from '../../kit/posting'
import { isAssessed, rulebookOrNone } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../activity/store'
import { modulesOf } from '../ledger/modules'
import { honoursOf } from '../ledger/show-my-points'
import { belowOf } from './below'
import { recentOf } from './recent'
import { todosOf } from './todos'

/** How far ahead an activity is announced on the home page. */
const announcedMinutes = 7 * 24 * 60

/** One call, at most four documents: identity, scorecard, rulebook, the next activity. */
export const showHome: Handler<typeof homeContract.showHome> = async (call) => {
  const identity = call.permitOwn()
  const today = dayOf(call.now)
  const year = yearOf(today)
  const scorecard = await scorecardOf(identity.person, year, call.now)
  const scored = scorecard !== undefined && enrolmentIn(scorecard, monthOf(today))?.scored === true
  const [rulebook, assessed, activities, below, todos] = await Promise.all([
    scorecard && rulebookOrNone(identity.organisation, shownMonth(call)),
    scored || isAssessed(identity.organisation),
    activitiesAhead(call),
    belowOf(call),
    todosOf(call),
  ])
  const honours = scorecard && rulebook && honoursOf(rulebook, scorecard, call.now)
  const honoursOnly =
    scorecard !== undefined &&
    rulebook !== undefined &&
    isHonoursMonth(rulebook, scorecard, monthOf(today))
  return {
    now: call.now,
    me: {
      person: identity.person,
      name: identity.name,
      organisationName: identity.organisationName,
      roles: identity.roles.filter((held) => holdsOn(held, today)).map(({ role }) => role),
      scored,
      honoursOnly,
      assessed,
    },
    honours,
    points: scorecard && rulebook && pointsOf(rulebook, scorecard, call),
    ...activities,
    below,
    todos,
    recent: scorecard && rulebook ? recentOf(rulebook, scorecard) : [],
  }
}

/** Whose rulebook shows the points; a branch without one has none to show. */
function shownMonth({ now }: Call): Month {
  return shownThrough(yearOf(dayOf(now)), now)
}

function pointsOf(rulebook: Rulebook, scorecard: Scorecard, call: Call): Home['points'] {
  const through = shownThrough(scorecard.year, call.now)
  const score = derive(rulebook, scorecard, { through })
  if (score.scoredMonths === 0) return undefined
  return {
    half: halfYearOf(through),
    through,
    total: score.displayed,
    modules: modulesOf(rulebook, score),
  }
}

/**
 * A cancelled one is told until it would have been over. Beside one that takes place it is only
 * counted, so that no second activity is read.
 */
async function activitiesAhead(
  call: Call,
): Promise<Pick<Home, 'activity' | 'cancelled' | 'cancelledBeside'>> {
  const branch = call.identity.organisation
  const [activity, cancelledCount] = await Promise.all([
    nextActivity(call, 'open'),
    count('activities', { branch, state: 'cancelled', ...ahead(call) }),
  ])
  if (activity) {
    return { activity: await announced(call, activity), cancelledBeside: cancelledCount }
  }
  const off = cancelledCount > 0 ? await nextActivity(call, 'cancelled') : undefined
  if (!off) return { cancelledBeside: 0 }
  const { _id, title, startsAt, endsAt, cancelled } = off
  const reason = cancelled?.reason ?? ''
  return { cancelled: { activity: _id, title, startsAt, endsAt, reason }, cancelledBeside: 0 }
}

/** Those that the caller is expected at and that are not over, as far ahead as is announced. */
function ahead({ identity, now }: Call): Condition {
  return {
    endsAt: is.gte(now),
    startsAt: is.lte(addMinutes(now, announcedMinutes)),
    'expected.member': identity.person,
  }
}

const announcedFields = {
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
  state: true,
  clocks: true,
  cancelled: true,
} as const
type Announced = Pick<Activity, keyof typeof announcedFields | '_id'>

async function nextActivity(call: Call, state: ActivityState): Promise<Announced | undefined> {
  const branch = call.identity.organisation
  const [activity] = await find(
    'activities',
    { branch, state, ...ahead(call) },
    { limit: 1, orderBy: [['startsAt', 'asc']], fields: announcedFields },
  )
  return activity
}

async function announced(call: Call, activity: Announced): Promise<Home['activity']> {
  const { _id, title, place, startsAt, endsAt } = activity
  return { activity: _id, title, place, startsAt, endsAt, signIn: await signInOf(call, activity) }
}

async function signInOf(
  { identity, now }: Call,
  activity: Announced,
): Promise<NonNullable<Home['activity']>['signIn']> {
  if (now < signInOpensAt(activity)) return 'notYet'
  const attendance = attendanceId(activity._id, identity.person)
  if ((await count('attendances', { _id: attendance })) > 0) return 'signedIn'
  return now <= signInClosesAt(activity) ? 'open' : 'over'
}
