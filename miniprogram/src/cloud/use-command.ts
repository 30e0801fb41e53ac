import type { ProcedureName } from '@shared/contracts'
import { useCallback } from 'react'
import type { Input, Output } from './client'
import { usePendingCommand } from './command'

/** One command of a page, with what its button and its note need to show. */
export function useCommand<Name extends ProcedureName>(key: string, procedure: Name) {
  const { busy, refusal, run: send } = usePendingCommand<Output<Name>>(key)
  const run = useCallback((input: Input<Name>) => send(procedure, input), [send, procedure])
  return { busy, refusal, run }
}
