import { View } from '@tarojs/components'
import { useState } from 'react'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useEndorseDeclaration, useReturnDeclaration } from '../client'
import { copy } from '../copy'
import './declaration.less'

export interface ReviewActionsProps {
  declaration: string
  name: string
  onDone: (said: string) => void
}

const words = copy.review

/** The liaison's two ways on: endorsing is one tap, returning asks for the reason. */
export function ReviewActions({ declaration, name, onDone }: ReviewActionsProps) {
  const endorse = useEndorseDeclaration(declaration)
  const giveBack = useReturnDeclaration(declaration)
  const [asking, setAsking] = useState(false)

  const endorseNow = async () => {
    const reply = await endorse.run({ declaration })
    if (reply?.ok) onDone(words.endorsed)
  }
  const returnWith = async (reason: string) => {
    const reply = await giveBack.run({ declaration, reason })
    if (!reply?.ok) return
    setAsking(false)
    onDone(words.returned)
  }
  return (
    <View className="declaration-actions" onClick={(event) => event.stopPropagation()}>
      <RefusalNote refusal={endorse.refusal} />
      <ButtonPair>
        <PlainButton onTap={() => setAsking(true)}>{words.return}</PlainButton>
        <PrimaryButton busy={endorse.busy} onTap={() => void endorseNow()}>
          {words.endorse}
        </PrimaryButton>
      </ButtonPair>
      <ConfirmSheet
        open={asking}
        title={words.returnTitle(name)}
        message={words.returnMessage}
        action={words.return}
        busy={giveBack.busy}
        reason={{ title: words.returnReason, placeholder: words.returnPlaceholder }}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void returnWith(reason)}
      >
        <RefusalNote refusal={giveBack.refusal} />
      </ConfirmSheet>
    </View>
  )
}
