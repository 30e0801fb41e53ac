import { randomUUID } from 'node:crypto'
import type { ShiftedClock } from '../clock'
import { addCosts, noCosts, type Costs } from '../costs'
import { CloudError } from '../errors'
import type { Limits } from '../limits'
import { eventEnvironment, instanceEnvironment, type Caller } from './environment'
import {
  bundleVersion,
  functionNames,
  readFunctionConfig,
  type FunctionConfig,
} from './function-config'
import { FunctionPool } from './function-pool'
import { LogBook } from './log-book'
import type { Outcome, WorkerInstance } from './worker-instance'

/** One event in one instance; every gateway request names the invocation it belongs to. */
export interface Invocation {
  id: string
  config: FunctionConfig
  caller: Caller
  costs: Costs
  instance: WorkerInstance
}

export interface Answer {
  result: unknown
  costs: Costs
  cold: boolean
  requestId: string
}

interface RunnerSettings {
  functionsFolder: string
  environment: Record<string, string>
  instancesPerFunction: number
  limits: Limits
  clock: ShiftedClock
  echo?: ((line: string) => void) | undefined
}

/** Runs the built bundles as the cloud does. */
export class Runner {
  readonly logs: LogBook
  /** Where the gateway listens; known only once it does. */
  address = ''
  private readonly pools = new Map<string, { pool: FunctionPool; version: number }>()
  private readonly invocations = new Map<string, Invocation>()

  constructor(private readonly settings: RunnerSettings) {
    this.logs = new LogBook(settings.echo)
  }

  invocation(id: string): Invocation | undefined {
    return this.invocations.get(id)
  }

  async invoke(name: string, caller: Caller, event: unknown, parent?: Invocation): Promise<Answer> {
    const startedAt = performance.now()
    const pool = this.pool(name)
    const instance = await pool.acquire(parent !== undefined)
    const id = randomUUID()
    const costs = noCosts()
    const cold = !instance.isWarm
    this.invocations.set(id, { id, config: pool.config, caller, costs, instance })
    try {
      const outcome = await this.run(pool.config, instance, id, caller, event)
      return { result: this.resultOf(outcome, id), costs, cold, requestId: id }
    } catch (error) {
      if (error instanceof CloudError) error.costs = costs
      throw error
    } finally {
      costs.milliseconds = performance.now() - startedAt
      if (parent !== undefined) addCosts(parent.costs, costs)
      this.invocations.delete(id)
      pool.release(instance)
    }
  }

  /** Names of the functions that are built, with their triggers. */
  triggers(): { functionName: string; triggerName: string }[] {
    const { functionsFolder } = this.settings
    return functionNames(functionsFolder).flatMap((functionName) => {
      const triggers = readFunctionConfig(functionsFolder, functionName)?.triggers ?? []
      return triggers.map((triggerName) => ({ functionName, triggerName }))
    })
  }

  /** A timer names its trigger and nobody. */
  async trigger(functionName: string, triggerName: string): Promise<unknown> {
    const event = { Type: 'Timer', TriggerName: triggerName, Time: this.settings.clock.now() }
    const caller = { openid: undefined, source: 'wx_trigger' }
    return (await this.invoke(functionName, caller, event)).result
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map(({ pool }) => pool.close()))
  }

  private run(
    config: FunctionConfig,
    instance: WorkerInstance,
    id: string,
    caller: Caller,
    event: unknown,
  ): Promise<Outcome> {
    const timeoutMilliseconds = config.timeoutSeconds * 1000
    const context = {
      request_id: id,
      function_name: config.name,
      memory_limit_in_mb: config.memoryMegabytes,
      time_limit_in_ms: timeoutMilliseconds,
      callbackWaitsForEmptyEventLoop: true,
    }
    return instance.run(
      {
        kind: 'event',
        event: JSON.stringify(event ?? {}),
        context,
        environment: eventEnvironment(caller, this.address, id),
        clockOffsetMilliseconds: this.settings.clock.offsetMilliseconds,
      },
      timeoutMilliseconds,
    )
  }

  /** @NOTE the number of a failed call is as developers report it; none was seen hosted. */
  private resultOf(outcome: Outcome, requestId: string): unknown {
    if (outcome.kind === 'result') {
      const bytes = Buffer.byteLength(outcome.result)
      if (bytes <= this.settings.limits.replyBytesMax) return JSON.parse(outcome.result) as unknown
      throw new CloudError(-604001, `reply size ${bytes} exceeds the limit`, requestId)
    }
    const errCode = /^(Invoking|Loading) task timed out/.test(outcome.message) ? -504003 : -504002
    throw new CloudError(errCode, outcome.message, requestId)
  }

  /** A function that has been built again gets fresh instances, as one deployed again does. */
  private pool(name: string): FunctionPool {
    const { functionsFolder } = this.settings
    const existing = this.pools.get(name)
    const version = bundleVersion(functionsFolder, name)
    if (existing?.version === version) return existing.pool
    existing?.pool.retire()
    const config = readFunctionConfig(functionsFolder, name)
    if (config === undefined) {
      throw new CloudError(-501000, `FunctionName parameter could not be found: ${name}`)
    }
    const pool = new FunctionPool(
      config,
      this.settings.instancesPerFunction,
      () => ({
        environment: instanceEnvironment(this.settings.environment),
        clockOffsetMilliseconds: this.settings.clock.offsetMilliseconds,
      }),
      (instance, level, line) => this.logs.add(this.owner(instance), name, level, line),
    )
    this.pools.set(name, { pool, version })
    return pool
  }

  private owner(instance: WorkerInstance): string {
    for (const invocation of this.invocations.values()) {
      if (invocation.instance === instance) return invocation.id
    }
    return ''
  }
}
