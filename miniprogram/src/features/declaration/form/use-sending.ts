import { useRef } from 'react'
import type { Refusal, Reply } from '@/cloud/reply'
import type { Declarables, Submitted } from '../client'
import { clauseOf, writtenIn, type Written } from './form'
import { useEvidence } from './use-evidence'
import type { FormHook } from './use-form'

export interface Command {
  busy: boolean
  refusal: Refusal | undefined
  send: (written: Written & { photos: string[] }) => Promise<Reply<Submitted> | undefined>
}

/** Uploads the photos and sends what was written; nothing of it is lost until it is in. */
export function useSending(
  key: string,
  hook: FormHook,
  known: Declarables,
  command: Command,
  onDone: (done: Submitted, what: string) => void,
) {
  const evidence = useEvidence(key, known.uploadFolder)
  const { form } = hook
  const clause = clauseOf(form, known.declarables)
  const underWay = useRef(false)

  const submit = async () => {
    if (clause === undefined) return
    const photos = await evidence.upload(form.photos)
    if (photos === undefined) return
    const reply = await command.send({ ...writtenIn(form, clause), photos })
    if (reply === undefined) return
    if (!reply.ok) {
      evidence.settle(reply.refusal)
      return
    }
    hook.finish()
    onDone(reply.value, form.title)
  }

  // A second tap would upload the photos again: another input, and so another declaration.
  const send = async () => {
    if (underWay.current) return
    underWay.current = true
    await submit().finally(() => (underWay.current = false))
  }

  const busy = evidence.uploading || command.busy
  return { busy, refusal: evidence.problem ?? command.refusal, send }
}
