import { ShiftedClock } from './clock'
import { FaultPlan } from './faults'
import { listen, stop } from './gateway/server'
import { uploadAsClient } from './gateway/storage-actions'
import { platformLimits } from './limits'
import { Outbox } from './openapi/outbox'
import type { Emulator, EmulatorOptions } from './options'
import { callerOf } from './runner/environment'
import { Runner } from './runner/runner'
import type { Services } from './services'
import { StorageObjects } from './storage/objects'
import { readWriteRule } from './storage/rules'
import { Tickets } from './storage/tickets'
import { readDeclarations } from './store/declarations'
import { Store, writeOf } from './store/store'
import { Transactions } from './store/transactions'
import { cloneValue, frozenCopy, type Document } from './store/values'

const instancesPerFunctionDefault = 2

/** Where it cannot start: BrokenDataFile, DataFileInUse, PortInUse or PortNeedsRights. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const services = createServices(options)
  try {
    const server = await listen(options.port ?? 0, services)
    return emulatorOf(services, async () => {
      await services.runner.close()
      await stop(server)
      closeStore(services)
    })
  } catch (error) {
    closeStore(services)
    throw error
  }
}

function createServices(options: EmulatorOptions): Services {
  const limits = { ...platformLimits, ...options.limits }
  const clock = new ShiftedClock(options.now)
  const declarations = readDeclarations(options.collectionsFile)
  const store = new Store(options.dataFile, declarations, options.plant)
  const runner = new Runner({
    functionsFolder: options.functionsFolder,
    environment: options.environment ?? {},
    instancesPerFunction: options.instancesPerFunction ?? instancesPerFunctionDefault,
    limits,
    clock,
    echo: options.echo,
  })
  return {
    store,
    transactions: new Transactions(store, limits, options.plant),
    runner,
    objects: new StorageObjects(options.evidenceFolder),
    clientMayWrite: readWriteRule(options.storageRulesFile),
    tickets: new Tickets(() => clock.milliseconds()),
    clock,
    faults: new FaultPlan(),
    outbox: new Outbox(),
    limits,
    staticFolder: options.staticFolder,
    roleWords: options.roleWords ?? {},
    deskOpensAs: options.deskOpensAs,
    address: '',
  }
}

function emulatorOf(services: Services, close: () => Promise<void>): Emulator {
  const { runner, store } = services
  return {
    url: services.address,
    call: (functionName, openid, event, options) =>
      runner.invoke(functionName, callerOf(openid, options?.source), event),
    trigger: (functionName, triggerName) => runner.trigger(functionName, triggerName),
    upload: (openid, cloudPath, bytes) => uploadAsClient(services, openid, cloudPath, bytes),
    clock: services.clock,
    faults: services.faults,
    store: {
      read: (collection) => [...store.collection(collection).documents()].map(frozenCopy),
      count: (collection) => [...store.collection(collection).documents()].length,
      import: (collection, documents) =>
        store.commit(
          documents.map((document) => writeOf(collection, cloneValue(document) as Document)),
        ),
      digest: (leaveOut) => store.digest(leaveOut),
    },
    expireTransactions: () => services.transactions.abortAll(),
    outbox: services.outbox,
    logs: () => runner.logs.list(),
    close,
  }
}

function closeStore({ transactions, store }: Services): void {
  transactions.abortAll()
  store.close()
}
