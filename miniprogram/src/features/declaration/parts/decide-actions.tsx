import { View } from '@tarojs/components'
import { useState } from 'react'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useDecideDeclaration } from '../client'
import { copy } from '../copy'
import './declaration.less'

export interface DecideActionsProps {
  declaration: string
  title: string
  onDone: (said: string) => void
}

type Outcome = 'approve' | 'reject'

const words = copy.referred

/** The superior's decision: both ways carry a reason that stays with the matter. */
export function DecideActions({ declaration, title, onDone }: DecideActionsProps) {
  const { busy, refusal, run } = useDecideDeclaration(declaration)
  const [asking, setAsking] = useState<Outcome>()

  const decide = async (outcome: Outcome, reason: string) => {
    const reply = await run({ declaration, outcome, reason })
    if (!reply?.ok) return
    setAsking(undefined)
    onDone(copy.state(reply.value.state))
  }
  const asked = asking === 'approve' ? approving(title) : rejecting(title)
  return (
    <View className="declaration-actions" onClick={(event) => event.stopPropagation()}>
      <ButtonPair>
        <PlainButton onTap={() => setAsking('reject')}>{words.reject}</PlainButton>
        <PrimaryButton onTap={() => setAsking('approve')}>{words.approve}</PrimaryButton>
      </ButtonPair>
      <ConfirmSheet
        {...asked}
        open={asking !== undefined}
        busy={busy}
        onClose={() => setAsking(undefined)}
        onConfirm={(reason) => void decide(asking ?? 'reject', reason)}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </View>
  )
}

function approving(title: string) {
  return {
    title: words.approveTitle(title),
    message: words.approveMessage,
    action: words.approve,
    reason: { title: words.approveReason, placeholder: words.approvePlaceholder },
  }
}

function rejecting(title: string) {
  return {
    title: words.rejectTitle(title),
    message: words.rejectMessage,
    action: words.reject,
    reason: { title: words.rejectReason, placeholder: words.rejectPlaceholder },
  }
}
