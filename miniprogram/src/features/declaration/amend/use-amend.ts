import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import { useDraft } from '@/cloud/draft'
import { useAmendDeclaration, useAmendFiling, type Declarables, type Submitted } from '../client'
import { clauseOf, missingIn } from '../form/form'
import { useDeclarationForm } from '../form/use-form'
import { useSending, type Command } from '../form/use-sending'

/** Filed for somebody else, by the one who looks at it. */
export function isRefiling({ actions }: Pick<DeclarationDetail, 'actions'>): boolean {
  return actions.includes('refile')
}

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
  const { declaration } = detail
  const own = useAmendDeclaration(declaration)
  const filing = useAmendFiling(declaration)
  const { run, busy, refusal } = isRefiling(detail) ? filing : own
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

  const command: Command = {
    busy,
    refusal,
    send: (written) => run({ ...written, declaration, keep }),
  }
  const sending = useSending(key, hook, known, command, (done, what) => {
    clear()
    onDone(done, what)
  })
  return { hook, keep, toggle, missing, ...sending }
}

const noneDropped: { dropped: string[] } = { dropped: [] }
