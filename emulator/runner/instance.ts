import type { MessagePort } from 'node:worker_threads'
import { loadCompiled, type LoadedBundle } from './compiled'

export interface InstanceEvent {
  kind: 'event'
  /** JSON, as an event travels. */
  event: string
  context: Record<string, unknown>
  environment: Record<string, string>
  clockOffsetMilliseconds: number
}

export type InstanceMessage =
  | { kind: 'ready' }
  | { kind: 'loadFailed'; message: string }
  /** JSON, as a reply travels. */
  | { kind: 'result'; result: string }
  | { kind: 'failure'; message: string }
  | { kind: 'log'; level: string; line: string }

interface Host {
  port: Pick<MessagePort, 'on' | 'postMessage'>
  bundle: string
  compiledFile: string
  loadCompiled: typeof loadCompiled
  clockOffsetMilliseconds: number
  require: (id: string) => unknown
}

/**
 * What runs inside an instance's thread. It is sent there as its own source text, so that one way
 * works under Jest, under esbuild and bundled: therefore it may use nothing from outside itself.
 */
export function runInstance(host: Host): void {
  type Main = (event: unknown, context: unknown) => unknown
  const { format } = host.require('node:util') as { format: (...values: unknown[]) => string }
  const say = (message: InstanceMessage) => host.port.postMessage(message)
  const textOf = (error: unknown) =>
    error instanceof Error ? (error.stack ?? error.message) : format('%o', error)

  /** Shifts time before the bundle loads, so that nothing can keep the real clock. */
  const RealDate = Date
  let offset = host.clockOffsetMilliseconds
  const now = () => RealDate.now() + offset
  const ShiftedDate = function (...given: unknown[]): unknown {
    const newTarget = new.target as (() => void) | undefined
    if (newTarget === undefined) return new RealDate(now()).toString()
    return Reflect.construct(RealDate, given.length === 0 ? [now()] : given, newTarget)
  }
  Object.setPrototypeOf(ShiftedDate, RealDate)
  Object.defineProperty(ShiftedDate, 'prototype', { value: RealDate.prototype })
  Object.defineProperty(ShiftedDate, 'now', { value: now })
  RealDate.prototype.constructor = ShiftedDate
  globalThis.Date = ShiftedDate as unknown as DateConstructor

  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    console[level] = (...values: unknown[]) => say({ kind: 'log', level, line: format(...values) })
  }

  let loaded: LoadedBundle | undefined
  let main: Main | undefined
  let previousNames: string[] = []
  const answer = async (asked: InstanceEvent) => {
    offset = asked.clockOffsetMilliseconds
    for (const name of previousNames) Reflect.deleteProperty(process.env, name)
    previousNames = Object.keys(asked.environment)
    Object.assign(process.env, asked.environment)
    try {
      if (main === undefined) throw new TypeError('handler not found: exports.main is missing')
      const result = await main(JSON.parse(asked.event), asked.context)
      say({ kind: 'result', result: JSON.stringify(result ?? null) })
    } catch (error) {
      say({ kind: 'failure', message: textOf(error) })
    }
    loaded?.keep()
  }

  try {
    loaded = host.loadCompiled(host.bundle, host.compiledFile, host.require)
    main = (loaded.exports as { main?: Main }).main
    host.port.on('message', (asked: InstanceEvent) => void answer(asked))
    say({ kind: 'ready' })
  } catch (error) {
    say({ kind: 'loadFailed', message: textOf(error) })
  }
}

/** The thread's whole program. `__name` is what some compilers wrap functions in. */
export const instanceProgram = `
const __name = (value) => value;
const { parentPort, workerData } = require('node:worker_threads');
${loadCompiled.toString()}
(${runInstance.toString()})({ port: parentPort, require, loadCompiled, ...workerData });
`
