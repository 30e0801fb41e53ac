import { useCallback, useRef, useState } from 'react'
import { call } from './call'
import { saveOpenDrafts } from './draft'
import { newId } from './new-id'
import { fault, isFault, type Refusal, type Reply } from './reply'
import { readStored, removeStored, writeStored } from './store'

interface PendingCommand {
  commandId: string
  procedure: string
  /** The input as text: another input is another command. */
  inputText: string
}

/** The part that sends; the tests put their own in its place. */
export type Send = (procedure: string, input: unknown, commandId: string) => Promise<Reply<unknown>>

/**
 * Sends a command whose repetition has no further effect. Its id is stored before it is sent and
 * used again while the answer is unknown, also after the app was closed; any definite answer,
 * a refusal too, clears it. Another input under the same key is another command with its own id.
 *
 * `key` names the form or the button, "declaration/compose" or "declaration/withdraw/<id>".
 */
export async function runCommand<Value>(
  key: string,
  procedure: string,
  input: unknown,
  send: Send = call,
): Promise<Reply<Value>> {
  const inputText = JSON.stringify(input)
  const before = pendingCommand(key)
  const same = before?.procedure === procedure && before.inputText === inputText
  const commandId = same ? before.commandId : await newId()
  try {
    saveOpenDrafts()
    writeStored(shelf(key), { commandId, procedure, inputText } satisfies PendingCommand)
  } catch {
    return fault
  }
  const reply = await send(procedure, input, commandId)
  if (!isFault(reply)) removeStored(shelf(key))
  return reply as Reply<Value>
}

/** The command under this key whose answer is not known yet. */
export function pendingCommand(key: string): PendingCommand | undefined {
  const stored = readStored(shelf(key))
  return isPending(stored) ? stored : undefined
}

export interface PendingCommandHook<Value> {
  busy: boolean
  /** The last refusal or fault, until the next attempt. */
  refusal: Refusal | undefined
  /** A second tap while the first is under way does nothing and gives `undefined`. */
  run: (procedure: string, input: unknown) => Promise<Reply<Value> | undefined>
}

/** `runCommand` for a page: one at a time, with what a button and a note need to show. */
export function usePendingCommand<Value = unknown>(key: string): PendingCommandHook<Value> {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const underWay = useRef(false)
  const run = useCallback(
    async (procedure: string, input: unknown) => {
      if (underWay.current) return undefined
      underWay.current = true
      setBusy(true)
      setRefusal(undefined)
      const reply = await runCommand<Value>(key, procedure, input).catch(() => fault)
      underWay.current = false
      setBusy(false)
      if (!reply.ok) setRefusal(reply.refusal)
      return reply
    },
    [key],
  )
  return { busy, refusal, run }
}

function shelf(key: string): string {
  return `command/${key}`
}

function isPending(value: unknown): value is PendingCommand {
  if (typeof value !== 'object' || value === null) return false
  return 'commandId' in value && 'procedure' in value && 'inputText' in value
}
