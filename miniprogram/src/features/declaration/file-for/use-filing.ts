import { useState } from 'react'
import { useFileForMember, type Declarables, type Submitted } from '../client'
import { clauseOf, missingIn } from '../form/form'
import { useDeclarationForm } from '../form/use-form'
import { useSending, type Command } from '../form/use-sending'

/** A declaration for somebody else: a draft of its own for each, sent once. */
export function useFiling(
  member: string,
  known: Declarables,
  onDone: (done: Submitted, what: string) => void,
) {
  const key = `declaration/file/${member}`
  const [initial] = useState({ title: '', day: known.today, note: '', photos: [] })
  const [word, setWord] = useState('')
  const hook = useDeclarationForm(key, initial)
  const { run, busy, refusal } = useFileForMember(member)
  const clause = clauseOf(hook.form, known.declarables)
  const missing = missingIn(hook.form, clause, hook.form.photos.length)
  const said = word.trim() === '' ? {} : { word: word.trim() }
  const command: Command = {
    busy,
    refusal,
    send: (written) => run({ ...written, ...said, member }),
  }
  return { hook, word, setWord, missing, ...useSending(key, hook, known, command, onDone) }
}
