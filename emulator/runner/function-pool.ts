import type { FunctionConfig } from './function-config'
import { WorkerInstance, type InstanceSettings } from './worker-instance'

interface Waiter {
  resolve: (instance: WorkerInstance) => void
}

/** The instances of one function. Each function has its own, or nested calls would deadlock. */
export class FunctionPool {
  private readonly instances = new Set<WorkerInstance>()
  private readonly idle: WorkerInstance[] = []
  private readonly queue: Waiter[] = []
  private isRetired = false

  constructor(
    readonly config: FunctionConfig,
    private readonly instancesMax: number,
    private readonly settings: () => Omit<
      InstanceSettings,
      'log' | 'bundle' | 'compiledFile' | 'memoryMegabytes'
    >,
    private readonly log: (instance: WorkerInstance, level: string, line: string) => void,
  ) {}

  /**
   * A free instance, the most recently used first; otherwise a new one, or the next to be free. One
   * that has died while idle makes room.
   * @NOTE the platform always adds an instance; a nested call may do so here, since its caller is
   * holding one and would wait for itself.
   */
  async acquire(isNested: boolean): Promise<WorkerInstance> {
    const free = this.idle.pop()
    if (free?.isAlive === true) return free
    if (free !== undefined) {
      this.instances.delete(free)
      return this.acquire(isNested)
    }
    if (this.instances.size < this.instancesMax || isNested) return this.create()
    return new Promise((resolve) => this.queue.push({ resolve }))
  }

  release(instance: WorkerInstance): void {
    if (!instance.isAlive) this.instances.delete(instance)
    const waiter = this.queue.shift()
    if (waiter !== undefined) waiter.resolve(instance.isAlive ? instance : this.create())
    else if (this.isRetired) void instance.close()
    else if (instance.isAlive) this.idle.push(instance)
  }

  /** Its idle instances end; a busy one does when nobody needs it any more. */
  retire(): void {
    this.isRetired = true
    for (const instance of this.idle.splice(0)) void instance.close()
  }

  async close(): Promise<void> {
    await Promise.all([...this.instances].map((instance) => instance.close()))
  }

  private create(): WorkerInstance {
    const instance: WorkerInstance = new WorkerInstance({
      ...this.settings(),
      bundle: this.config.bundle,
      compiledFile: this.config.compiledFile,
      memoryMegabytes: this.config.memoryMegabytes,
      log: (level, line) => this.log(instance, level, line),
    })
    this.instances.add(instance)
    return instance
  }
}
