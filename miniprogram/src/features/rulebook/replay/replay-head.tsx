import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice, RefusalNote } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { halfYearWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { VersionsView } from '../client'
import { copy } from './copy'
import { findingsOf, type Run } from './run'

interface ReplayHeadProps {
  head: VersionsView['drafts'][number]
  run: Run
  half: string
}

/** What is replayed, and how far it is. */
export function ReplayHead({ head, run, half }: ReplayHeadProps) {
  const against = run.pages[0]?.against
  return (
    <>
      <Card>
        <View className="replay-title">{copy.draft(head.version)}</View>
        <View className="replay-detail">
          {dotted(halfYearWords(half), against !== undefined && copy.against(against))}
        </View>
        <View className="replay-detail">{copy.explains}</View>
        {run.state === 'idle' ? null : <Progress run={run} />}
      </Card>
      {run.startedAnew ? <Notice>{copy.changed}</Notice> : null}
      {run.state === 'stopped' ? <Notice tone="quiet">{copy.stopped}</Notice> : null}
      {run.state === 'failed' ? (
        <>
          <RefusalNote refusal={run.refusal} />
          {run.pages.length === 0 ? null : <Notice tone="quiet">{copy.failed}</Notice>}
        </>
      ) : null}
    </>
  )
}

function Progress({ run }: { run: Run }) {
  if (run.pages.length === 0) {
    return run.state === 'running' ? <View className="replay-far">{copy.starting}</View> : null
  }
  const { replayedCount, membersCount } = findingsOf(run.pages)
  const words = copy.progress(replayedCount, membersCount)
  return (
    <>
      <View className="replay-far">{words}</View>
      <ProgressBar
        bare
        label={words}
        value={replayedCount}
        full={membersCount}
        tone={run.state === 'done' ? 'done' : 'brand'}
      />
    </>
  )
}
