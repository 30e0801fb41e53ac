import type { ShiftedClock } from './clock'
import type { FaultPlan } from './faults'
import type { Limits } from './limits'
import type { Outbox } from './openapi/outbox'
import type { Runner } from './runner/runner'
import type { StorageObjects } from './storage/objects'
import type { WriteRule } from './storage/rules'
import type { Tickets } from './storage/tickets'
import type { Store } from './store/store'
import type { Transactions } from './store/transactions'

/** What the gateway's routes work with. */
export interface Services {
  store: Store
  transactions: Transactions
  runner: Runner
  objects: StorageObjects
  clientMayWrite: WriteRule
  tickets: Tickets
  clock: ShiftedClock
  faults: FaultPlan
  outbox: Outbox
  limits: Limits
  staticFolder: string | undefined
  roleWords: Record<string, string>
  deskOpensAs: string | undefined
  /** Where the server listens. */
  address: string
}
