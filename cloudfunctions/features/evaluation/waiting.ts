import { actsNext, nextActors, openStates, type NextActor } from '@shared/declaration/state'
import type { evaluationContract } from '@shared/evaluation/contract'
import { lastDayOfHalf } from '@shared/evaluation/rules'
import { holdsRole, type Role } from '@shared/kernel/authorisation'
import type { HalfYear } from '@shared/kernel/calendar'
import type { OutputOf } from '@shared/kernel/contract'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'

type Waiting = OutputOf<typeof evaluationContract.showEvaluation>['declarationsWaiting']

const rolesOf: Partial<Record<NextActor, readonly Role[]>> = {
  liaison: ['liaison', 'deputyLiaison'],
  committee: ['secretary', 'committeeMember'],
}

/** The declarations of the half that are not decided, by who acts next. */
export async function declarationsWaiting(
  { identity, now }: Call,
  branch: string,
  half: HalfYear,
): Promise<Waiting> {
  const counted = nextActors.map(async (who) => {
    const states = openStates.filter((state) => actsNext[state] === who)
    const pending = { branch, state: is.in(states), day: is.lte(lastDayOfHalf(half)) }
    const mine = rolesOf[who]?.some((role) => holdsRole(identity, role, branch, now)) ?? false
    return { who, count: await count('declarations', pending), mine }
  })
  return (await Promise.all(counted)).filter((one) => one.count > 0)
}
