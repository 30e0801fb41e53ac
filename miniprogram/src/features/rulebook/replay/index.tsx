import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Skeleton, EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { listRulebooks, type VersionsView } from '../client'
import { HalfField } from '../parts/half-field'
import { copy } from './copy'
import { ReplayBar } from './replay-bar'
import { ReplayHead } from './replay-head'
import { Results } from './results'
import { useReplay } from './use-replay'
import './replay.less'

/** What if this draft had held: who would move, and why? */
export default function ReplayPage() {
  const draft = useParam('draft')
  const branch = useParam('branch')
  const load = useLoad(() => listRulebooks(branch), { key: branch })
  if (load.state === 'ready') return <Found draft={draft} rulebooks={load.value} />
  return (
    <Screen>
      <PageLoad load={load} skeleton={<Skeleton cards={1} />}>
        {() => null}
      </PageLoad>
    </Screen>
  )
}

type Head = VersionsView['drafts'][number]

function Found({ draft, rulebooks }: { draft: string; rulebooks: VersionsView }) {
  const { drafts, endedHalves } = rulebooks
  const head = drafts.find((one) => one.draft === draft)
  if (head === undefined || endedHalves.length === 0) {
    return (
      <Screen>
        <EmptyState {...(head === undefined ? copy.gone : copy.noHalf)} />
      </Screen>
    )
  }
  return <WhatIf head={head} halves={endedHalves} />
}

function WhatIf({ head, halves }: { head: Head; halves: string[] }) {
  const [half, setHalf] = useState(halves[0] ?? '')
  // Another half-year is another replay.
  return <Replay key={half} {...{ head, halves, half, setHalf }} />
}

interface ReplayProps {
  head: Head
  halves: string[]
  half: string
  setHalf: (half: string) => void
}

function Replay({ head, halves, half, setHalf }: ReplayProps) {
  const replay = useReplay(head.draft, half)
  const { run } = replay
  return (
    <Screen bottom={<ReplayBar replay={replay} />}>
      <ReplayHead head={head} run={run} half={half} />
      {run.state === 'running' ? null : (
        <HalfField title={copy.half} halves={halves} value={half} onChange={setHalf} />
      )}
      <View className="replay-results">
        {run.pages.length === 0 ? null : <Results run={run} />}
      </View>
    </Screen>
  )
}
