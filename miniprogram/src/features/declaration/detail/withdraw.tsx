import { useState } from 'react'
import { PlainButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useWithdrawDeclaration } from '../client'
import { copy } from '../copy'

const words = copy.detail

/** Takes one's own declaration back, after asking once more. */
export function Withdraw(props: { declaration: string; onDone: (said: string) => void }) {
  const { declaration, onDone } = props
  const { busy, refusal, run } = useWithdrawDeclaration(declaration)
  const [asking, setAsking] = useState(false)
  const withdraw = async () => {
    const reply = await run({ declaration })
    if (!reply?.ok) return
    setAsking(false)
    onDone(copy.state(reply.value.state))
  }
  return (
    <>
      <PlainButton onTap={() => setAsking(true)}>{words.withdraw}</PlainButton>
      <ConfirmSheet
        open={asking}
        title={words.withdrawTitle}
        message={words.withdrawMessage}
        action={words.withdraw}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void withdraw()}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
