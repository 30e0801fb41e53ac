import { useEffect, useState } from 'react'
import type { Declarables, Submitted } from '@/features/declaration/client'
import { useSubmitDeclaration } from '@/features/declaration/client'
import { clauseOf, missingIn } from '@/features/declaration/form/form'
import { useDeclarationForm } from '@/features/declaration/form/use-form'
import { useSending } from '@/features/declaration/form/use-sending'

const key = 'declaration/compose'

/**
 * A new declaration: written, its photos uploaded, sent once. Under a clause that was chosen
 * elsewhere, with what had been written before.
 */
export function useCompose(
  known: Declarables,
  chosen: { indicator: string } | undefined,
  onDone: (done: Submitted, what: string) => void,
) {
  const [initial] = useState({ title: '', day: known.today, note: '', photos: [] })
  const hook = useDeclarationForm(key, initial)
  const { change } = hook
  useEffect(() => {
    if (chosen !== undefined) change({ indicator: chosen.indicator, variant: undefined })
  }, [chosen, change])
  const { run, busy, refusal } = useSubmitDeclaration()
  const { form } = hook
  const clause = clauseOf(form, known.declarables)
  const missing = missingIn(form, clause, form.photos.length)
  const sending = useSending(key, hook, known, { busy, refusal, send: run }, onDone)
  return { hook, missing, ...sending }
}
