import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import { useDraft } from '@/cloud/draft'
import { useAmendDeclaration, type Declarables, type Submitted } from '../client'
import { clauseOf, missingIn } from '../form/form'
import { useEvidence } from '../form/use-evidence'
import { useDeclarationForm } from '../form/use-form'

/** A returned declaration: it opens filled, and says which stored photos stay. */
export function useAmend(
  detail: DeclarationDetail,
  known: Declarables,
  onDone: (done: Submitted, what: string) => void,
) {
  const key = `declaration/amend/${detail.declaration}`
  const [initial] = useState({
    title: detail.title,
    indicator: detail.indicator,
    variant: detail.variant,
    day: detail.day,
    note: detail.note ?? '',
    photos: [],
  })
  const hook = useDeclarationForm(key, initial)
  const { form: dropping, change: changeDropping, clear } = useDraft(`${key}/dropped`, noneDropped)
  const evidence = useEvidence(key)
  const command = useAmendDeclaration(detail.declaration)
  const { form } = hook
  const keep = detail.photos
    .map(({ photo }) => photo)
    .filter((photo) => !dropping.dropped.includes(photo))
  const clause = clauseOf(form, known.declarables)
  const missing = missingIn(form, clause, keep.length + form.photos.length)

  const toggle = (photo: string) =>
    changeDropping({
      dropped: keep.includes(photo)
        ? [...dropping.dropped, photo]
        : dropping.dropped.filter((other) => other !== photo),
    })

  const send = async () => {
    if (clause === undefined) return
    const photos = await evidence.upload(form.photos)
    if (photos === undefined) return
    const { title, variant, day, note } = form
    const reply = await command.run({
      declaration: detail.declaration,
      title: title.trim(),
      indicator: clause.indicator,
      day,
      photos,
      keep,
      ...(variant === undefined ? {} : { variant }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
    if (reply === undefined) return
    if (!reply.ok) {
      evidence.settle(reply.refusal)
      return
    }
    hook.finish()
    clear()
    onDone(reply.value, title)
  }

  return {
    hook,
    keep,
    toggle,
    missing,
    busy: evidence.uploading || command.busy,
    refusal: evidence.problem ?? command.refusal,
    send,
  }
}

const noneDropped: { dropped: string[] } = { dropped: [] }
