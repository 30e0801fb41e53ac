import type { contracts, ProcedureName } from '@shared/contracts'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { call } from './call'
import { runCommand } from './command'
import type { Reply } from './reply'

/**
 * The procedures of the cloud with their types. Types only: the contracts themselves, and zod with
 * them, stay on the server.
 */
export type Input<Name extends ProcedureName> = InputOf<(typeof contracts)[Name]>
export type Output<Name extends ProcedureName> = OutputOf<(typeof contracts)[Name]>

/** Asks a query. */
export function ask<Name extends ProcedureName>(
  procedure: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  return call(procedure, input)
}

/** Sends a command once, whatever happens on the way; `key` names its form or its button. */
export function command<Name extends ProcedureName>(
  key: string,
  procedure: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  return runCommand(key, procedure, input)
}
