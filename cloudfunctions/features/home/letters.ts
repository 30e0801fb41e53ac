import type { Home, TodoKind } from '@shared/home/contract'
import type { HeldRole } from '@shared/kernel/authorisation'
import { dayOf, type Day } from '@shared/kernel/calendar'
import { letterDaysOf, letterStages, type LetterStage } from '@shared/transfer/letter'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { count, is, type Condition } from '../../kit/database'

type Todo = Home['todos'][number]

const officers = ['secretary', 'liaison', 'deputyLiaison']

/**
 * Letters of introduction that end soon or have ended, by how soon: for the administrator, for the
 * branch that was left, for the one that is expected to receive, and for the member on the way.
 */
export async function lettersOf(
  { identity, now }: Call,
  roles: readonly HeldRole[],
): Promise<Todo[]> {
  const today = dayOf(now)
  const holding = (...names: string[]) => roles.filter(({ role }) => names.includes(role))
  const seats = holding('administrator').map(({ path }) => path)
  const branches = [...new Set(holding(...officers).map(({ organisation }) => organisation))]
  // An administrator sees those of the own branch among all others.
  const ofBranches = branches.length > 0 && is.in(branches)
  const left: Condition | false =
    seats.length > 0 ? { path: below(seats) } : ofBranches && { from: ofBranches }
  const found = await Promise.all([
    ...(left ? [byStage('letterEnds', left, today)] : []),
    ...(ofBranches ? [byStage('arrivalEnds', { to: ofBranches }, today)] : []),
    ...(identity.inTransit ? [byStage('ownLetterEnds', { member: identity.person }, today)] : []),
  ])
  return found.flat()
}

/** One count where nothing is due, as nearly always; else one for each stage. */
async function byStage(kind: TodoKind, where: Condition, today: Day): Promise<Todo[]> {
  const inTransit = { ...where, state: 'inTransit' }
  const { to } = letterDaysOf('ahead', today)
  if ((await count('transfers', { ...inTransit, letterExpires: is.lte(to) })) === 0) return []
  const counted = await Promise.all(
    letterStages.map(async (stage) => {
      const ending = { ...inTransit, letterExpires: daysOf(stage, today) }
      return { kind, stage, count: await count('transfers', ending) }
    }),
  )
  // The most urgent comes first.
  return counted.filter((one) => one.count > 0).reverse()
}

function daysOf(stage: LetterStage, today: Day): unknown {
  const { from, to } = letterDaysOf(stage, today)
  return from === undefined ? is.lte(to) : is.gte(from).and(is.lte(to))
}
