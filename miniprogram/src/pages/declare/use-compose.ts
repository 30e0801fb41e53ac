import { useState } from 'react'
import type { Declarables, Submitted } from '@/features/declaration/client'
import { useSubmitDeclaration } from '@/features/declaration/client'
import { clauseOf, missingIn } from '@/features/declaration/form/form'
import { useEvidence } from '@/features/declaration/form/use-evidence'
import { useDeclarationForm } from '@/features/declaration/form/use-form'

const key = 'declaration/compose'

/** A new declaration: written, its photos uploaded, sent once. */
export function useCompose(known: Declarables, onDone: (done: Submitted, what: string) => void) {
  const [initial] = useState({ title: '', day: known.today, note: '', photos: [] })
  const hook = useDeclarationForm(key, initial)
  const evidence = useEvidence(key)
  const command = useSubmitDeclaration()
  const { form } = hook
  const clause = clauseOf(form, known.declarables)
  const missing = missingIn(form, clause, form.photos.length)

  const send = async () => {
    if (clause === undefined) return
    const photos = await evidence.upload(form.photos)
    if (photos === undefined) return
    const { title, variant, day, note } = form
    const reply = await command.run({
      title: title.trim(),
      indicator: clause.indicator,
      day,
      photos,
      ...(variant === undefined ? {} : { variant }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
    if (reply === undefined) return
    if (!reply.ok) {
      evidence.settle(reply.refusal)
      return
    }
    hook.finish()
    onDone(reply.value, title)
  }

  return {
    hook,
    missing,
    busy: evidence.uploading || command.busy,
    refusal: evidence.problem ?? command.refusal,
    send,
  }
}
