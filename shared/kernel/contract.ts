import type * as z from 'zod/mini'
import type { Refusal, RefusalCode } from './refusal'
import type { Who } from './authorisation'

type Schema = z.ZodMiniType

/**
 * One procedure of the cloud: its input, its output, who may call it and the refusals of its own.
 * The client's types and the server's table both come from here. The refusals that any procedure
 * can give (`commonRefusals`) are not repeated.
 */
export interface ProcedureContract<Input extends Schema = Schema, Output extends Schema = Schema> {
  /**
   * A query changes nothing, but for two notes: of a file that it made, by which the timer removes
   * it, and of a look from above (`personal`). A command carries a `commandId` and has its effect
   * once.
   */
  kind: 'query' | 'command'
  /**
   * The answer of this query shows data of persons. Its handler says whose, and where a superior's
   * or an administrator's seat led there the look is noted, for these persons to see.
   */
  personal?: true
  who: Who
  input: Input
  output: Output
  refusals: readonly RefusalCode[]
  /** The cloud function behind it; `api` where nothing is said. */
  servedBy?: FunctionName
}

/** The functions that people call: `api`, and `documents` for what needs memory. */
export type FunctionName = 'api' | 'documents'

export type FeatureContract = Readonly<Record<string, ProcedureContract>>

export function query<Input extends Schema, Output extends Schema>(
  contract: Omit<ProcedureContract<Input, Output>, 'kind'>,
): ProcedureContract<Input, Output> {
  return { kind: 'query', ...contract }
}

export function command<Input extends Schema, Output extends Schema>(
  contract: Omit<ProcedureContract<Input, Output>, 'kind'>,
): ProcedureContract<Input, Output> {
  return { kind: 'command', ...contract }
}

/** A procedure of the function `documents`: it reads or makes files. */
export function inDocuments<Contract extends ProcedureContract>(
  contract: Contract,
): Contract & { servedBy: 'documents' } {
  return { ...contract, servedBy: 'documents' }
}

/** What a caller writes: before defaults and trimming. */
export type InputOf<Contract extends ProcedureContract> = z.input<Contract['input']>
/** What a handler reads: after parsing. */
export type ParsedInputOf<Contract extends ProcedureContract> = z.output<Contract['input']>
export type OutputOf<Contract extends ProcedureContract> = z.output<Contract['output']>

export type Reply<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

/** What travels to a function. */
export interface Request {
  procedure: string
  commandId?: string
  input: unknown
}
