import { functionOf, type ProcedureName } from '@shared/contracts'
import type { Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'
import { CloudError, type Emulator, type FaultKind, type FaultRule } from '../../emulator'
import { stored } from './stored'

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
    const { result, costs } = await emulator.call(
      functionOf(event.procedure),
      openidOf(member),
      event,
    )
    return { reply: result as Reply<unknown>, requests: costs.requests.length }
  } catch (error) {
    if (error instanceof CloudError) return { lost: error }
    throw error
  }
}

/**
 * Sends what orders a job, and loses the answer to its commit: the command is acknowledged from its
 * record, and nobody has begun the job.
 */
export async function sendWithoutItsJob(emulator: Emulator, command: Command): Promise<unknown> {
  const action = 'database.commitTransaction'
  emulator.faults.inject({ at: 1, action, kind: 'lostReply', functionName: 'api' })
  const outcome = await send(emulator, command)
  emulator.faults.clear()
  return valueOf(outcome)
}

/** What a stopped job left is done by the timer; then nobody waits for "入账中". */
export async function settled(emulator: Emulator): Promise<void> {
  if (stored(emulator, 'jobs').some(({ state }) => state === 'running')) {
    await emulator.trigger('clock', 'everyTenMinutes')
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
  /** Where it is sent, if not where all others are. */
  emulator?: Emulator
  command: Command
  /** How often the command had its effect, read from the store: 0 or 1, never more. */
  effects: () => number
}

export interface Course {
  at: number | 'commit'
  first: string
  /** Effects after the first sending, and at the end. */
  effects: [afterFirst: number, afterAll: number]
  /** The answers of the repetitions are equal, and equal to the first if it was acknowledged. */
  equal: boolean
  /** The repetition was acknowledged. */
  repeated: string
}

/** Which requests of a command get the fault: `at`, and then as `next` says. */
export interface Sample {
  first: number
  next: (at: number) => number
  /** Nothing is tried beyond; without it, one more is prepared to find the end. */
  last?: number | undefined
  /** Is told how many requests the command made that found the end. */
  ended?: (requests: number) => void
}

/**
 * Lives one command per request of the sample, each with a fault at that request, then sends the
 * same command twice again. Ends where the command makes fewer requests than that.
 */
export async function liveThrough(
  emulator: Emulator,
  kind: FaultKind,
  prepare: () => Promise<Rehearsed>,
  { first, next, last = Infinity, ended }: Sample,
): Promise<Course[]> {
  const courses: Course[] = []
  for (let at = first; at <= last; at = next(at)) {
    const course = await liveOnce(emulator, { at, kind }, prepare)
    if (typeof course === 'number') {
      ended?.(course)
      return courses
    }
    courses.push({ at, ...course })
  }
  return courses
}

/** The same with the fault at the commit: its loss leaves it open what happened. */
export async function liveThroughCommit(
  emulator: Emulator,
  kind: FaultKind,
  prepare: () => Promise<Rehearsed>,
): Promise<Course[]> {
  const action = 'database.commitTransaction'
  const rule = { at: 1, action, kind } as const
  const course = await liveOnce(emulator, rule, prepare)
  return typeof course === 'number' ? [] : [{ at: 'commit', ...course }]
}

/** A number where the command made only so many requests, too few to meet the fault. */
async function liveOnce(
  usual: Emulator,
  rule: Omit<FaultRule, 'functionName'>,
  prepare: () => Promise<Rehearsed>,
): Promise<Omit<Course, 'at'> | number> {
  const { emulator = usual, command, effects } = await prepare()
  emulator.faults.inject({ ...rule, functionName: functionOf(command.procedure) })
  const first = await send(emulator, command)
  emulator.faults.clear()
  if (!('lost' in first) && first.requests < rule.at) return first.requests
  // The locks of an instance that died: whoever repeats at once is told to wait.
  emulator.expireTransactions()
  const afterFirst = effects()
  const again = await send(emulator, command)
  const oncemore = await send(emulator, command)
  const values = [first, again, oncemore].filter((one) => said(one) === 'done').map(valueOf)
  return {
    first: said(first),
    effects: [afterFirst, effects()],
    equal: new Set(values.map((value) => JSON.stringify(value))).size === 1,
    repeated: said(again),
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
