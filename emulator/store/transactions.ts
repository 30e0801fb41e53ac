import { randomUUID } from 'node:crypto'
import { GatewayError } from '../errors'
import type { Limits } from '../limits'
import type { Plant } from './log'
import type { Store, Write } from './store'
import type { Document } from './values'
import { latestView, snapshotView, type OwnWrites, type View } from './view'

interface Transaction {
  id: string
  own: OwnWrites
  /** Taken at the first operation, not at the start. */
  snapshot: { sequence: number; release: () => void } | undefined
  locks: Set<string>
  expiry: NodeJS.Timeout
}

/**
 * Snapshot isolation: a transaction reads what was there at its first operation, locks what it
 * writes, and fails at once where somebody else has written or holds the lock.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, string>()
  private waiting: (() => void)[] = []

  constructor(
    private readonly store: Store,
    private readonly limits: Limits,
    private readonly plant?: Plant,
  ) {}

  start(): string {
    const id = randomUUID()
    const expiry = setTimeout(() => this.abort(id), this.limits.transactionMilliseconds)
    expiry.unref()
    this.open.set(id, { id, own: new Map(), snapshot: undefined, locks: new Set(), expiry })
    return id
  }

  view(transactionId: string | undefined): View {
    if (transactionId === undefined) return latestView(this.store)
    const transaction = this.find(transactionId)
    transaction.snapshot ??= this.store.openSnapshot()
    return snapshotView(this.store, transaction.snapshot.sequence, transaction.own)
  }

  /** Within a transaction the writes are kept until its commit; a conflict ends the transaction. */
  write(transactionId: string, writes: Write[]): void {
    this.view(transactionId)
    const transaction = this.find(transactionId)
    for (const { collection, identity, document } of writes) {
      this.lock(transaction, collection, identity)
      ownWritesOf(transaction, collection).set(identity, document)
    }
  }

  commit(transactionId: string): void {
    const transaction = this.find(transactionId)
    const writes = [...transaction.own].flatMap(([collection, documents]) =>
      [...documents].map(([identity, document]) => ({ collection, identity, document })),
    )
    try {
      this.store.commit(writes)
    } finally {
      this.end(transaction)
    }
  }

  abort(transactionId: string): void {
    const transaction = this.open.get(transactionId)
    if (transaction !== undefined) this.end(transaction)
  }

  has(transactionId: string): boolean {
    return this.open.has(transactionId)
  }

  /** A write outside any transaction waits for those who hold its documents, but not for ever. */
  async writeAlone<Planned extends { writes: Write[] }>(plan: () => Planned): Promise<Planned> {
    const deadline = Date.now() + this.limits.lockWaitMilliseconds
    for (;;) {
      const planned = plan()
      if (!planned.writes.some((write) => this.isHeld(write))) {
        this.store.commit(planned.writes)
        return planned
      }
      if (Date.now() >= deadline) {
        throw new GatewayError('DATABASE_REQUEST_FAILED', 'WriteConflict: a document stayed locked')
      }
      await this.releaseOf(deadline)
    }
  }

  /** Ends every one that is open, as a commit that never came. */
  abortAll(): void {
    for (const transaction of [...this.open.values()]) this.end(transaction)
  }

  private lock(transaction: Transaction, collection: string, identity: string): void {
    if (this.plant === 'ignoreLocks') return
    const key = lockKey(collection, identity)
    const holder = this.holders.get(key)
    if (holder === transaction.id) return
    const seen = transaction.snapshot?.sequence ?? 0
    const isStale = this.store.collection(collection).lastWrite(identity) > seen
    if (holder !== undefined || isStale) {
      this.end(transaction)
      throw new GatewayError(
        'DATABASE_TRANSACTION_CONFLICT',
        `[ResourceUnavailable.TransactionConflict] WriteConflict on ${collection}`,
      )
    }
    this.holders.set(key, transaction.id)
    transaction.locks.add(key)
  }

  private find(transactionId: string): Transaction {
    const transaction = this.open.get(transactionId)
    if (transaction !== undefined) return transaction
    throw new GatewayError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceNotFound.TransactionNotExist] The transaction has ended or does not exist',
    )
  }

  private end(transaction: Transaction): void {
    clearTimeout(transaction.expiry)
    this.open.delete(transaction.id)
    for (const key of transaction.locks) this.holders.delete(key)
    transaction.snapshot?.release()
    const resumed = this.waiting
    this.waiting = []
    for (const resume of resumed) resume()
  }

  private isHeld({ collection, identity }: Write): boolean {
    return this.holders.has(lockKey(collection, identity))
  }

  private releaseOf(deadline: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, deadline - Date.now()))
      this.waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

function lockKey(collection: string, identity: string): string {
  return `${collection}\n${identity}`
}

function ownWritesOf(transaction: Transaction, collection: string) {
  const existing = transaction.own.get(collection)
  if (existing !== undefined) return existing
  const created = new Map<string, Document | undefined>()
  transaction.own.set(collection, created)
  return created
}
