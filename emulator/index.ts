/** CloudBase on one machine, under the real, unmodified wx-server-sdk. */
export { startEmulator } from './start'
export type { CallAnswer, Emulator, EmulatorOptions } from './options'
export type { Clock } from './clock'
export type { Costs } from './costs'
export type { FaultKind, FaultRule } from './faults'
export { platformLimits, type Limits } from './limits'
export type { OutboxMessage } from './openapi/outbox'
export type { LogLine } from './runner/log-book'
export {
  BrokenDataFile,
  CloudError,
  DataFileInUse,
  GatewayError,
  PortInUse,
  PortNeedsRights,
  portError,
} from './errors'
export { explainStart } from './explain-start'
export { lockFile } from './store/file-lock'
