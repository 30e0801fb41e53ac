import * as z from 'zod/mini'
import type { Day, Instant, Month } from '../kernel/calendar'
import { day, digest, id, instant, month, text } from '../kernel/schema'
import { standing } from '../organisation/organisation'
import { moduleNameSchema } from '../rulebook/indicator'
import { statementFormat } from './statement-format'

/**
 * A member who moves on in mid-year: inTransit (off the roster, nothing declared, nothing deducted)
 * → arrived, or → recalled where the letter lapsed or nothing came of it.
 */
export const transferStates = ['inTransit', 'arrived', 'recalled'] as const
export type TransferState = (typeof transferStates)[number]

const carriedValue = z.strictObject({
  /** "2026", "2026-H1", "2026-Q3". */
  window: z.string().check(z.regex(/^\d{4}(-H[12]|-Q[1-4])?$/)),
  module: moduleNameSchema,
  /** Hundredths, before proportion and caps. */
  earned: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
  attainable: z.int().check(z.nonnegative(), z.maximum(1_000_000)),
})

/** 积分结转单: what is said, without the seal. No phone and no ID number. */
export const statementContent = z.strictObject({
  format: z.literal(statementFormat),
  /** The transfer that it belongs to, where it was made. */
  transfer: id,
  issuedAt: instant,
  name: text(20),
  standing,
  from: z.strictObject({ organisation: id, name: text(40) }),
  year: z.int().check(z.minimum(2000), z.maximum(9999)),
  /** The last month that is counted in it. */
  through: month,
  rulebookVersion: text(40),
  modules: z.array(carriedValue).check(z.maxLength(40)),
  /** The head of the chain that it was derived from. */
  head: z.strictObject({ sequence: z.int().check(z.positive()), hash: digest }),
  /** The last day of the letter of introduction (组织关系介绍信). */
  letterExpires: day,
})
export type StatementContent = z.output<typeof statementContent>

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{20,120}={0,2}$/))

/** The content under a digest (RFC 8785, SHA-256) and an ed25519 signature over that digest. */
export const signedStatement = z.strictObject({
  content: statementContent,
  digest,
  /** SPKI, base64. */
  publicKey: base64,
  signature: base64,
})
export type SignedStatement = z.output<typeof signedStatement>

export interface TransferStep {
  at: Instant
  by: string
  byName: string
  act: 'start' | 'arrive' | 'recall'
  note?: string | undefined
}

/** `transfers/<_id>`: kept where the member came from. */
export interface Transfer {
  _id: string
  state: TransferState
  member: string
  memberName: string
  /** The branch that the member left, and where it stands in the tree. */
  from: string
  fromName: string
  path: string
  destination: string
  /** The branch of this deployment that the member goes to; absent where it is another's. */
  to?: string | undefined
  lastMonth: Month
  letterExpires: Day
  statement: SignedStatement
  trail: TransferStep[]
}

/** `arrivals/<digest>`: a statement is taken in once. */
export interface Arrival {
  _id: string
  member: string
  /** False where the key was not known: then a decision says why it was taken. */
  verified: boolean
  decision?: string | undefined
  at: Instant
}

/** Where a member in transit is listed: nowhere. */
export function inTransitOf(branch: string): string {
  return `${branch}:transit`
}
