import type { ProcedureName } from '@shared/contracts'
import type { Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'
import { CloudError, type Emulator, type FaultKind } from '../../emulator'

/** A command as it travels: the same object sent again is the same command. */
export interface Command {
  member: string
  procedure: ProcedureName
  commandId: string
  input: unknown
}

/** `lost`: no reply came back. It may have had its effect or not. */
export type Outcome = { reply: Reply<unknown>; requests: number } | { lost: CloudError }

export async function send(emulator: Emulator, command: Command): Promise<Outcome> {
  const { member, ...event } = command
  try {
    const { result, costs } = await emulator.call('api', openidOf(member), event)
    return { reply: result as Reply<unknown>, requests: costs.requests.length }
  } catch (error) {
    if (error instanceof CloudError) return { lost: error }
    throw error
  }
}

/** The value of an acknowledged command. */
export function valueOf(outcome: Outcome): unknown {
  if ('lost' in outcome) throw outcome.lost
  if (outcome.reply.ok) return outcome.reply.value
  throw new Error(`Refused with ${outcome.reply.refusal.code}`)
}

/** `done`, the code of a refusal, or `lost`. */
export function said(outcome: Outcome): string {
  if ('lost' in outcome) return 'lost'
  return outcome.reply.ok ? 'done' : outcome.reply.refusal.code
}

/** A command with its fault at one request, and what its effect can be counted by. */
export interface Rehearsed {
  command: Command
  /** How often the command had its effect, read from the store: 0 or 1, never more. */
  effects: () => number
}

export interface Course {
  at: number
  first: string
  /** Effects after the first sending, and at the end. */
  effects: [afterFirst: number, afterAll: number]
  /** The answers of the repetitions are equal, and equal to the first if it was acknowledged. */
  equal: boolean
  /** The repetition was acknowledged. */
  repeated: string
}

/**
 * Lives one command per request that it makes, each with a fault at that request, then sends the
 * same command twice again. Ends where the command makes fewer requests than `at`.
 */
export async function liveThrough(
  emulator: Emulator,
  kind: FaultKind,
  prepare: () => Promise<Rehearsed>,
): Promise<Course[]> {
  const courses: Course[] = []
  for (let at = 1; ; at += 1) {
    const { command, effects } = await prepare()
    emulator.faults.inject({ at, kind, functionName: 'api' })
    const first = await send(emulator, command)
    emulator.faults.clear()
    if (!('lost' in first) && first.requests < at) return courses
    const afterFirst = effects()
    const again = await send(emulator, command)
    const oncemore = await send(emulator, command)
    const values = [first, again, oncemore].filter((one) => said(one) === 'done').map(valueOf)
    courses.push({
      at,
      first: said(first),
      effects: [afterFirst, effects()],
      equal: new Set(values.map((value) => JSON.stringify(value))).size === 1,
      repeated: said(again),
    })
  }
}

/** What must not be in any course; an empty list says that nothing was lost or counted twice. */
export function courseProblems(courses: readonly Course[]): string[] {
  return courses.flatMap(({ at, first, effects: [afterFirst, afterAll], equal, repeated }) => [
    ...(first === 'done' && afterFirst !== 1 ? [`${at}: acknowledged, ${afterFirst} effects`] : []),
    ...(['done', 'lost', 'fault', 'busy'].includes(first) ? [] : [`${at}: answered ${first}`]),
    ...(repeated === 'done' ? [] : [`${at}: the repetition was answered ${repeated}`]),
    ...(afterAll === 1 ? [] : [`${at}: ${afterAll} effects in the end`]),
    ...(equal ? [] : [`${at}: the answers differ`]),
  ])
}
