import type { Clock } from './clock'
import type { Costs } from './costs'
import type { FaultRule, Gate } from './faults'
import type { Limits } from './limits'
import type { OutboxMessage } from './openapi/outbox'
import type { LogLine } from './runner/log-book'
import type { Plant } from './store/log'

export interface EmulatorOptions {
  /** SQLite path, or ':memory:'. */
  dataFile: string
  /** Holds `<name>/index.js` and `<name>/config.json`: the built bundles. */
  functionsFolder: string
  /** Declared collections and indexes: the file that deployment uses. */
  collectionsFile: string
  /** What clients may write: the rules that deployment uses. Nothing where it is left out. */
  storageRulesFile?: string
  /** Where storage objects live on disk. */
  evidenceFolder: string
  /** Extra environment for the functions. */
  environment?: Record<string, string>
  /** The h5 app, served at /app/. */
  staticFolder?: string
  /** What the desk calls the roles it finds in identities, by their names there. */
  roleWords?: Record<string, string>
  /** The openid that the desk opens on; the first person otherwise. */
  deskOpensAs?: string
  /** 0 = any free port. */
  port?: number
  /** ISO: shifts the clock so that it is this moment now, and ticks on. */
  now?: string
  instancesPerFunction?: number
  /** Only tests change these. */
  limits?: Partial<Limits>
  /** Only tests use this: a violation that the checks must find. */
  plant?: Plant
  /** Where functions' log lines go besides `logs()`. */
  echo?: (line: string) => void
}

export interface CallAnswer {
  result: unknown
  costs: Costs
  cold: boolean
}

export interface Emulator {
  url: string
  /** Rejects with CloudError where the function fails. No openid = a stranger. */
  call(
    functionName: string,
    openid: string | undefined,
    event: unknown,
    options?: { source?: string },
  ): Promise<CallAnswer>
  /** A timer run: nobody asks. */
  trigger(functionName: string, triggerName: string): Promise<unknown>
  /** Rejects with GatewayError where the storage rule refuses. */
  upload(openid: string, cloudPath: string, bytes: Uint8Array): Promise<{ fileID: string }>
  clock: Clock
  faults: {
    inject(rule: FaultRule): void
    /** Holds back the first request for which the rule fires, until the gate is let go. */
    hold(rule: Omit<FaultRule, 'kind' | 'gate'>): Gate
    clear(): void
    /** Whether a fault still waits for its request. */
    readonly isWaiting: boolean
  }
  store: {
    read(collection: string): unknown[]
    count(collection: string): number
    /** Puts documents there as the console's import does: all or none, past every function. */
    import(collection: string, documents: readonly { _id: string }[]): void
    /** The same for the same documents, however they came to be there; `leaveOut` do not count. */
    digest(leaveOut?: readonly string[]): string
  }
  /** Ends what instances that died left open, as time does on the platform: no test waits 30 s. */
  expireTransactions(): void
  outbox: { list(): OutboxMessage[] }
  logs(): LogLine[]
  close(): Promise<void>
}
