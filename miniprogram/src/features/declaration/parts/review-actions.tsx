import { View } from '@tarojs/components'
import type { DeclarationSummary } from '@shared/declaration/contract'
import { useState } from 'react'
import { PointsField } from '@/parts/points-field'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { byDayWords } from '@/words/date'
import { useEndorseDeclaration, useReturnDeclaration } from '../client'
import { copy } from '../copy'
import './declaration.less'

export interface ReviewActionsProps {
  item: Pick<DeclarationSummary, 'declaration' | 'subject' | 'range' | 'amendBy'>
  onDone: (said: string) => void
}

const words = copy.review

/**
 * The liaison's two ways on: endorsing is one tap, or the proposal of points where the meeting
 * decides them; returning asks for the reason.
 */
export function ReviewActions({ item, onDone }: ReviewActionsProps) {
  const { declaration, subject, range, amendBy } = item
  const endorse = useEndorseDeclaration(declaration)
  const giveBack = useReturnDeclaration(declaration)
  const [asking, setAsking] = useState<'return' | 'points'>()
  const [points, setPoints] = useState(range?.least)

  const endorseNow = async () => {
    const reply = await endorse.run({ declaration, points })
    if (!reply?.ok) return
    setAsking(undefined)
    onDone(words.endorsed)
  }
  const returnWith = async (reason: string) => {
    const reply = await giveBack.run({ declaration, reason })
    if (!reply?.ok) return
    setAsking(undefined)
    onDone(words.returned)
  }
  return (
    <View className="declaration-actions" onClick={(event) => event.stopPropagation()}>
      {asking === 'points' ? null : <RefusalNote refusal={endorse.refusal} />}
      <ButtonPair>
        <PlainButton onTap={() => setAsking('return')}>{words.return}</PlainButton>
        <PrimaryButton
          busy={endorse.busy}
          onTap={() => (range === undefined ? void endorseNow() : setAsking('points'))}
        >
          {words.endorse}
        </PrimaryButton>
      </ButtonPair>
      <ConfirmSheet
        open={asking === 'return'}
        title={words.returnTitle(subject.name)}
        message={words.returnMessage(amendBy && byDayWords(amendBy))}
        action={words.return}
        busy={giveBack.busy}
        reason={{ title: words.returnReason, placeholder: words.returnPlaceholder }}
        onClose={() => setAsking(undefined)}
        onConfirm={(reason) => void returnWith(reason)}
      >
        <RefusalNote refusal={giveBack.refusal} />
      </ConfirmSheet>
      {range === undefined || points === undefined ? null : (
        <ConfirmSheet
          open={asking === 'points'}
          title={words.proposeTitle(subject.name)}
          message={words.proposeMessage}
          action={words.endorsePlain}
          busy={endorse.busy}
          onClose={() => setAsking(undefined)}
          onConfirm={() => void endorseNow()}
        >
          <PointsField title={copy.pointsTitle} range={range} value={points} onChange={setPoints} />
          <RefusalNote refusal={endorse.refusal} />
        </ConfirmSheet>
      )}
    </View>
  )
}
