import cloud from 'wx-server-sdk'

export type Row = Record<string, unknown> & { _id: string }

/** What the probes use of the SDK: its own types mix the promise and the callback forms. */
export interface Query {
  where(condition: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(rows: number): Query
  skip(rows: number): Query
  field(projection: object): Query
  get(): Promise<{ data: Row[] }>
  update(given: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  count(): Promise<{ total: number }>
}

export interface DocumentReference {
  get(): Promise<{ data: Row }>
  set(given: { data: object }): Promise<{ _id: string; stats: object }>
  update(given: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Collection extends Query {
  doc(id: string): DocumentReference
  add(given: { data: object }): Promise<{ _id: string }>
  aggregate(): Aggregate
}

export interface Aggregate {
  match(condition: object): Aggregate
  group(fields: object): Aggregate
  sort(fields: object): Aggregate
  limit(rows: number): Aggregate
  end(): Promise<{ list: Row[] }>
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export interface Database {
  command: ReturnType<typeof cloud.database>['command']
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(given?: { offset: number }): Date
  startTransaction(): Promise<Transaction>
  runTransaction<Result>(run: (transaction: Transaction) => Promise<Result>): Promise<Result>
}

type Open = (settings?: { throwOnNotFound: boolean }) => Database

/** Made per call: hosted, the environment is named after this file has loaded. */
export const database: Open = (settings) => (cloud.database as unknown as Open)(settings)
export const people = () => database().collection('people')
