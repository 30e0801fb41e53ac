import { useState } from 'react'
import { fault, type Refusal } from '@/cloud/reply'
import { PlainButton } from '@/ui/button'
import { Field, TextField } from '@/ui/field'
import { RefusalNote } from '@/ui/notice'
import { Row } from '@/ui/row'
import { showMember } from '../client'
import { copy } from '../copy'

const words = copy.appoint

/** Somebody by their number; the name says whether it is the right one. */
export function FindMember({ onFound }: { onFound: (member: string | undefined) => void }) {
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()

  const find = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await showMember(number.trim()).catch(() => fault)
    setBusy(false)
    if (!reply.ok) {
      setRefusal(reply.refusal)
      return
    }
    setFound(reply.value.fields.name)
    onFound(reply.value.member)
  }
  const type = (text: string) => {
    setNumber(text)
    setFound(undefined)
    onFound(undefined)
  }
  return (
    <>
      <TextField
        title={words.number}
        hint={words.numberHint}
        lengthMax={40}
        value={number}
        onChange={type}
      />
      {found === undefined ? (
        <Field title={words.who}>
          <RefusalNote refusal={refusal} />
          <PlainButton
            compact
            busy={busy}
            disabled={number.trim() === ''}
            onTap={() => void find()}
          >
            {words.find}
          </PlainButton>
        </Field>
      ) : (
        <Row title={words.who} value={found} />
      )}
    </>
  )
}
