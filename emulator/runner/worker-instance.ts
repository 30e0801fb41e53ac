import { Worker } from 'node:worker_threads'
import { instanceProgram, type InstanceEvent, type InstanceMessage } from './instance'

export interface InstanceSettings {
  bundle: string
  compiledFile: string
  environment: Record<string, string>
  clockOffsetMilliseconds: number
  memoryMegabytes: number
  log: (level: string, line: string) => void
}

export type Outcome =
  { kind: 'result'; result: string } | { kind: 'failure' | 'ended'; message: string }

/** @NOTE the platform's own limit for loading was not seen. */
const loadMillisecondsMax = 30_000

/** One instance of a function: a thread of its own that answers one event at a time. */
export class WorkerInstance {
  isWarm = false
  isAlive = true
  private readonly worker: Worker
  private readonly loaded: Promise<void>
  private settle: ((outcome: Outcome) => void) | undefined
  private endReason = 'the process exited before it answered'

  constructor(private readonly settings: InstanceSettings) {
    const { bundle, compiledFile, clockOffsetMilliseconds, environment, memoryMegabytes } = settings
    this.worker = new Worker(instanceProgram, {
      eval: true,
      env: environment,
      execArgv: [],
      workerData: { bundle, compiledFile, clockOffsetMilliseconds },
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    })
    this.worker.unref()
    this.worker.on('error', (error) => (this.endReason = error.message))
    this.worker.on('exit', () => this.ended())
    this.loaded = this.listen()
  }

  /** Loading has its own time on the platform and is not part of a function's timeout. */
  async run(event: InstanceEvent, timeoutMilliseconds: number): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve) => (this.settle = resolve))
    const loading = this.endAfter(loadMillisecondsMax, 'Loading')
    await Promise.race([this.loaded, outcome])
    clearTimeout(loading)
    this.isWarm = true
    if (!this.isAlive) return outcome
    const invoking = this.endAfter(timeoutMilliseconds, 'Invoking')
    this.worker.postMessage(event)
    return outcome.finally(() => clearTimeout(invoking))
  }

  kill(reason: string): void {
    this.endReason = reason
    this.isAlive = false
    this.answer({ kind: 'ended', message: reason })
    void this.worker.terminate()
  }

  async close(): Promise<void> {
    this.isAlive = false
    await this.worker.terminate()
  }

  private endAfter(milliseconds: number, task: string): NodeJS.Timeout {
    const reason = `${task} task timed out after ${milliseconds / 1000} seconds`
    return setTimeout(() => this.kill(reason), milliseconds)
  }

  private listen(): Promise<void> {
    return new Promise((resolve) => {
      this.worker.on('message', (message: InstanceMessage) => {
        if (message.kind === 'ready') resolve()
        else if (message.kind === 'loadFailed') this.kill(message.message)
        else if (message.kind === 'log') this.settings.log(message.level, message.line)
        else this.answer(message)
      })
    })
  }

  private ended(): void {
    this.isAlive = false
    this.answer({ kind: 'ended', message: this.endReason })
  }

  private answer(outcome: Outcome): void {
    const settle = this.settle
    this.settle = undefined
    settle?.(outcome)
  }
}
