import { useState } from 'react'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { useConfirmFilingByCode } from '../client'
import { proxyCopy } from '../proxy-copy'

const words = proxyCopy.actions
const codeLengthMax = 20

/** The member tells the code that somebody else gave them. */
export function TypeCode(props: { declaration: string; onDone: (said: string) => void }) {
  const { declaration, onDone } = props
  const { busy, refusal, run } = useConfirmFilingByCode(declaration)
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const written = code.trim()
  const send = async () => {
    const reply = await run({ declaration, code: written })
    if (!reply?.ok) return
    setOpen(false)
    onDone(words.confirmed)
  }
  return (
    <>
      <PrimaryButton onTap={() => setOpen(true)}>{words.byCode}</PrimaryButton>
      <Sheet open={open} title={words.byCodeTitle} onClose={() => setOpen(false)}>
        <RowGroup>
          <TextField
            title={words.codeLabel}
            placeholder={words.codePlaceholder}
            lengthMax={codeLengthMax}
            value={code}
            onChange={setCode}
          />
        </RowGroup>
        <RefusalNote refusal={refusal} />
        <PrimaryButton busy={busy} disabled={written === ''} onTap={() => void send()}>
          {words.send}
        </PrimaryButton>
      </Sheet>
    </>
  )
}
