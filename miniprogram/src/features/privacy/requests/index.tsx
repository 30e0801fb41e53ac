import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { RefusalNote } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { listRectificationsAwaiting, useAnswerRectification, type Rectification } from '../client'
import { copy } from '../copy'
import { RectificationCard } from '../parts/rectification-card'

const words = copy.requests

/** Whose data is said to be wrong, and what do we answer? */
export default function RequestsPage() {
  const load = useLoad(() => listRectificationsAwaiting())
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, listRectificationsAwaiting)
  return (
    <Screen>
      <PageLoad load={load}>
        {(page) => {
          const asked = [page, ...more.pages].flatMap(({ rectifications }) => rectifications)
          if (asked.length === 0) return <EmptyState title={words.nothing} advice={words.advice} />
          return (
            <>
              {asked.map((one) => (
                <RectificationCard key={one.rectification} one={one}>
                  {one.mine ? (
                    <View className="privacy-detail">{words.own}</View>
                  ) : (
                    <Answer one={one} onAnswered={load.reload} />
                  )}
                </RectificationCard>
              ))}
              <MoreButton more={more} />
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

interface AnswerProps {
  one: Rectification
  onAnswered: () => Promise<void>
}

function Answer({ one: { rectification }, onAnswered }: AnswerProps) {
  const [text, setText] = useState('')
  const { busy, refusal, run } = useAnswerRectification(rectification)
  const send = async (outcome: 'corrected' | 'declined') => {
    const reply = await run({ rectification, outcome, text: text.trim() })
    if (reply?.ok) await onAnswered()
  }
  const empty = text.trim() === ''
  return (
    <>
      <TextArea
        title={words.text}
        hint={words.hint}
        lengthMax={500}
        value={text}
        onChange={setText}
      />
      <RefusalNote refusal={refusal} />
      <ButtonPair>
        <PlainButton busy={busy} disabled={empty} onTap={() => void send('declined')}>
          {words.declined}
        </PlainButton>
        <PrimaryButton busy={busy} disabled={empty} onTap={() => void send('corrected')}>
          {words.corrected}
        </PrimaryButton>
      </ButtonPair>
    </>
  )
}
