import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { listMyRectifications, useAskRectification, type Rectifications } from '../client'
import { copy } from '../copy'
import { RectificationCard } from '../parts/rectification-card'

const words = copy.rectify

/** What is wrong in my data, and what was answered? */
export default function RectifyPage() {
  const load = useLoad(() => listMyRectifications())
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, listMyRectifications)
  return (
    <Screen>
      <PageLoad load={load}>
        {(page) => (
          <>
            <Ask onAsked={load.reload} />
            <SectionTitle>{words.mine}</SectionTitle>
            <Asked pages={[page, ...more.pages]} />
            <MoreButton more={more} />
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

function Ask({ onAsked }: { onAsked: () => Promise<void> }) {
  const [text, setText] = useState('')
  const { busy, refusal, run } = useAskRectification()
  const send = async () => {
    const reply = await run({ text: text.trim() })
    if (!reply?.ok) return
    setText('')
    void Taro.showToast({ title: words.sent, icon: 'none' })
    await onAsked()
  }
  return (
    <>
      <RowGroup>
        <TextArea
          title={words.question}
          hint={words.hint}
          lengthMax={500}
          value={text}
          onChange={setText}
        />
      </RowGroup>
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={text.trim() === ''} onTap={() => void send()}>
        {words.send}
      </PrimaryButton>
    </>
  )
}

function Asked({ pages }: { pages: Rectifications[] }) {
  const asked = pages.flatMap(({ rectifications }) => rectifications)
  if (asked.length === 0) return <EmptyState title={words.nothing} advice={words.advice} />
  return asked.map((one) => <RectificationCard key={one.rectification} one={one} />)
}
