import type { ProcedureContract } from '@shared/kernel/contract'

/** A reply as far as its contract declares it, and what a handler said beyond that. */
export interface Whitelisted {
  kept: unknown
  /** The places of fields that no view declares: "members.0.openid". Never what stands there. */
  undeclared: string[]
}

/**
 * Only what the contract declares leaves the server. A field beyond it is cut off, so that a
 * slip in a handler shows nobody anything; the entry says in the log where it was. Throws for a
 * reply that lacks what its contract promises.
 */
export function whitelisted({ output }: Pick<ProcedureContract, 'output'>, value: unknown) {
  const parsed = output.safeParse(value)
  if (parsed.success) {
    return { kept: parsed.data, undeclared: beyond(value, parsed.data) } satisfies Whitelisted
  }
  const [issue] = parsed.error.issues
  throw new Error(`Reply does not fit its contract at ${issue?.path.join('.') ?? ''}`)
}

function beyond(said: unknown, kept: unknown, place: readonly string[] = []): string[] {
  if (!isObject(said)) return []
  const keptFields = isObject(kept) ? kept : {}
  return Object.entries(said).flatMap(([field, value]) => {
    const at = [...place, field]
    if (value === undefined) return []
    if (!Object.hasOwn(keptFields, field)) return [at.join('.')]
    return beyond(value, keptFields[field], at)
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
