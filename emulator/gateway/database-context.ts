import type { ShiftedClock } from '../clock'
import type { Costs } from '../costs'
import type { Limits } from '../limits'
import type { Store } from '../store/store'
import type { Transactions } from '../store/transactions'
import { withServerDates, type Fields } from '../store/values'
import type { AdminRequest } from './request'

export interface DatabaseContext {
  store: Store
  transactions: Transactions
  clock: ShiftedClock
  limits: Limits
  costs: Costs
}

export type DatabaseAction = (
  context: DatabaseContext,
  request: AdminRequest,
) => Fields | Promise<Fields>

export function queryOf(asked: AdminRequest, clock: ShiftedClock): Fields {
  return withServerDates(asked.extended('query'), clock.milliseconds()) as Fields
}

export function dataOf(asked: AdminRequest, clock: ShiftedClock): Fields {
  return withServerDates(asked.extended('data'), clock.milliseconds()) as Fields
}
