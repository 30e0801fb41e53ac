import { View } from '@tarojs/components'
import { formatPoints } from '@shared/kernel/points'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BigNumber } from '@/ui/big-number'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import { dayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { showEntry, type EntryDetail } from '../client'
import { copy } from '../copy'
import { Record } from './record'
import { trailSteps } from './trail'
import './entry.less'

const words = copy.entry

/** Where did this point come from? The sentence first, then what it rests on. */
export default function EntryPage() {
  const id = useParam('id')
  const load = useLoad(() => showEntry(id), { key: id })
  const detail = load.state === 'ready' ? load.value : undefined
  return (
    <Screen bottom={detail?.appealable ? <AppealBar detail={detail} /> : undefined}>
      <PageLoad load={load}>{(entry) => <Entry entry={entry} />}</PageLoad>
    </Screen>
  )
}

function Entry({ entry }: { entry: EntryDetail }) {
  const { title, moduleTitle, indicator, change, sentence, row, trail } = entry
  return (
    <>
      <Card>
        <View className="entry-where">{dotted(moduleTitle, `${indicator} ${row.title}`)}</View>
        <View className="entry-head">
          <View className="entry-head__title">{title}</View>
          {entry.honour ? (
            <Tag>{copy.honour}</Tag>
          ) : (
            <BigNumber points={change} size={28} change label={title} />
          )}
        </View>
        <Notice tone="quiet">{sentence}</Notice>
        {entry.reversal ? <Notice>{words.reversalSaid}</Notice> : null}
        {entry.reversed ? <Notice>{words.reversedSaid}</Notice> : null}
      </Card>
      {row.cap === undefined ? null : (
        <Card>
          <ProgressBar
            value={row.earned}
            full={row.cap}
            format={formatPoints}
            label={words.attainedOf}
          />
          {sentence.includes(row.sentence) ? null : (
            <View className="entry-row-sentence">{row.sentence}</View>
          )}
          {row.waiting === undefined ? null : (
            <View className="entry-row-sentence">{row.waiting}</View>
          )}
        </Card>
      )}
      <Card>
        <SectionTitle>{words.trail}</SectionTitle>
        {trail.length === 0 ? words.noTrail : <Timeline steps={trailSteps(trail)} />}
      </Card>
      <Record entry={entry} />
    </>
  )
}

function AppealBar({ detail }: { detail: EntryDetail }) {
  const { entry, appealLastDay } = detail
  const note =
    appealLastDay === undefined ? words.appealNote : words.appealUntil(dayWords(appealLastDay))
  return (
    <BottomBar note={note}>
      <PlainButton onTap={() => open(routes.appealCompose({ entry }))}>{words.appeal}</PlainButton>
    </BottomBar>
  )
}
