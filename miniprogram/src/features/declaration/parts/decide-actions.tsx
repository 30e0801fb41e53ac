import { View } from '@tarojs/components'
import type { DeclarationSummary } from '@shared/declaration/contract'
import { useState } from 'react'
import { PointsField } from '@/parts/points-field'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useDecideDeclaration } from '../client'
import { copy } from '../copy'
import './declaration.less'

export interface DecideActionsProps {
  item: Pick<DeclarationSummary, 'declaration' | 'title' | 'range' | 'points'>
  onDone: (said: string) => void
}

type Outcome = 'approve' | 'reject'

const words = copy.referred

/**
 * The superior's decision: both ways carry a reason that stays with the matter; an approval the
 * points, where the clause leaves them to be decided.
 */
export function DecideActions({ item, onDone }: DecideActionsProps) {
  const { declaration, title, range } = item
  const { busy, refusal, run } = useDecideDeclaration(declaration)
  const [asking, setAsking] = useState<Outcome>()
  const [points, setPoints] = useState(range && (item.points ?? range.least))

  const decide = async (outcome: Outcome, reason: string) => {
    const decided = outcome === 'approve' ? { points } : {}
    const reply = await run({ declaration, outcome, reason, ...decided })
    if (!reply?.ok) return
    setAsking(undefined)
    onDone(copy.state(reply.value.state))
  }
  const asked = asking === 'approve' ? approving(title, range !== undefined) : rejecting(title)
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
        {asking !== 'approve' || range === undefined || points === undefined ? null : (
          <PointsField title={copy.pointsTitle} range={range} value={points} onChange={setPoints} />
        )}
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </View>
  )
}

function approving(title: string, withPoints: boolean) {
  return {
    title: words.approveTitle(title),
    message: withPoints ? words.approvePointsMessage : words.approveMessage,
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
