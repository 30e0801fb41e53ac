import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row } from '@/ui/row'
import { momentWords } from '@/words/date'
import { useConfirmBinding, type BindingLine } from '../client'
import { copy } from '../copy'
import { ReleaseSheet } from './release-sheet'

const words = copy.list

/** One that waits: who, when, by whose code, and the word of whoever may give it. */
export function WaitingCard({ line, onDone }: { line: BindingLine; onDone: () => void }) {
  const { member, name, boundAt = '', awaits, actions, trail } = line
  const { busy, refusal, run } = useConfirmBinding(member)
  const [releasing, setReleasing] = useState(false)
  const issued = trail.filter(({ act }) => act === 'issue').at(-1)
  const confirm = async () => {
    const reply = await run({ binding: member, boundAt })
    if (!reply?.ok) return
    void Taro.showToast({ title: words.done, icon: 'none' })
    onDone()
  }
  return (
    <Card>
      <Row
        strong
        title={name}
        detail={words.since(momentWords(boundAt))}
        value={issued && `${issued.byName}${copy.acts.issue}`}
      />
      <RefusalNote refusal={refusal} />
      {actions.includes('confirm') ? (
        <ButtonPair>
          <PlainButton onTap={() => setReleasing(true)}>{words.notThem}</PlainButton>
          <PrimaryButton busy={busy} onTap={() => void confirm()}>
            {words.confirm}
          </PrimaryButton>
        </ButtonPair>
      ) : (
        <Notice tone="quiet">{words.awaited[awaits ?? 'branch']}</Notice>
      )}
      {releasing ? (
        <ReleaseSheet line={line} onClose={() => setReleasing(false)} onDone={onDone} />
      ) : null}
    </Card>
  )
}
