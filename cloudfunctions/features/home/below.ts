import { evaluationStates, type EvaluationState } from '@shared/evaluation/evaluation'
import { lastHalfYear } from '@shared/evaluation/rules'
import type { Home } from '@shared/home/contract'
import { holdsOn } from '@shared/kernel/authorisation'
import { dayOf } from '@shared/kernel/calendar'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { count } from '../../kit/database'

const seats = ['inspector', 'decider']

/**
 * How far the branches under the caller's seats have come with the half-year that ended last.
 * Counted where the evaluations stand (docs/adr/0007): no branch is read, however many there are.
 */
export async function belowOf({ identity, now }: Call): Promise<Home['below']> {
  const today = dayOf(now)
  const held = identity.roles.filter((role) => seats.includes(role.role) && holdsOn(role, today))
  if (held.length === 0) return undefined
  const half = lastHalfYear(today)
  const path = below(held.map((role) => role.path))
  const stored = evaluationStates.filter((state) => state !== 'running')
  const [branches, ...counted] = await Promise.all([
    count('organisations', { kind: 'branch', path }),
    ...stored.map((state) => count('evaluations', { half, state, path })),
  ])
  if (branches === 0) return undefined
  const begun = counted.reduce((sum, number) => sum + number, 0)
  const steps: { state: EvaluationState; branches: number }[] = [
    { state: 'running', branches: Math.max(branches - begun, 0) },
    ...stored.map((state, place) => ({ state, branches: counted[place] ?? 0 })),
  ]
  return { half, branches, steps }
}
