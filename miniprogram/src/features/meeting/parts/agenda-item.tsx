import { View } from '@tarojs/components'
import { formatPointsChange } from '@shared/kernel/points'
import type { AgendaItemView } from '@shared/meeting/contract'
import type { VoteKind } from '@shared/resolution/votes'
import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { Segments } from '@/ui/segments'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { dayWords } from '@/words/date'
import { rangeWords } from '@/words/points'
import { copy } from '../copy'
import { ProposePoints } from './propose-points'
import './meeting.less'

const words = copy.item
const votes = (['aye', 'nay', 'abstain'] as const).map((value) => ({
  value,
  title: copy.votes[value],
}))

export interface AgendaItemProps {
  meeting: string
  item: AgendaItemView
  mayVote: boolean
  /** Absent while a vote is under way. */
  onVote: ((vote: VoteKind) => void) | undefined
  onProposed: () => void
}

/** One matter: whose, under which clause, what was found, and how the votes stand. */
export function AgendaItem({ meeting, item, mayVote, onVote, onProposed }: AgendaItemProps) {
  const variant = item.variantTitle === undefined ? '' : ` · ${item.variantTitle}`
  const photos = item.photoCount > 0 ? words.photos(item.photoCount) : words.noPhotos
  const points = pointsWords(item)
  return (
    <Card className="agenda-item">
      <Row
        strong
        title={
          <>
            {item.title}
            {item.proxyBy === undefined ? null : <Tag>{words.proxy}</Tag>}
            {item.result === undefined ? null : <Result result={item.result} />}
          </>
        }
        detail={
          <>
            <View>{`${item.subject.name} · ${dayWords(item.day)} · ${photos}`}</View>
            <View>{`${item.indicator} ${item.indicatorTitle}${variant}`}</View>
            <View>{words.endorsed(item.endorsedBy)}</View>
            {item.range === undefined ? null : (
              <View>{words.decided(rangeWords(item.range), item.proposedBy)}</View>
            )}
          </>
        }
        value={points}
        valueTone={item.points === undefined ? 'quiet' : 'figure'}
      />
      {item.findings.map((finding) => (
        <Notice key={finding}>{finding}</Notice>
      ))}
      {item.recused.length === 0 ? null : (
        <Notice tone="quiet">{words.recused(item.recused.map(recusal).join('、'))}</Notice>
      )}
      {item.reason === undefined ? null : <Notice>{words.reason(item.reason)}</Notice>}
      <View className="agenda-item__tally">
        {words.tally(item.ayes, item.nays, item.abstentions)}
        {item.result === undefined ? (
          <View className="agenda-item__standing">{copy.standings[item.standing]}</View>
        ) : null}
      </View>
      {item.mayPropose && item.range !== undefined ? (
        <ProposePoints meeting={meeting} item={item} range={item.range} onProposed={onProposed} />
      ) : null}
      {mayVote ? <Vote item={item} onVote={onVote} /> : null}
      {item.mayOpen ? (
        <TextLink onTap={() => open(routes.declaration(item.declaration))}>{words.open}</TextLink>
      ) : null}
    </Card>
  )
}

/** A matter without points and without a range between which to decide them is an honour alone. */
function pointsWords({ points, range }: AgendaItemView): string {
  if (points !== undefined) return formatPointsChange(points)
  return range === undefined ? words.honourOnly : words.pointsLater
}

function Vote({ item, onVote }: Pick<AgendaItemProps, 'item' | 'onVote'>) {
  if (item.recusedMyself) return <Notice tone="brand">{words.recusedMyself}</Notice>
  return (
    <View className="agenda-item__votes">
      <Segments
        label={item.title}
        segments={votes}
        value={item.myVote}
        disabled={onVote === undefined}
        onChange={(vote) => onVote?.(vote)}
      />
    </View>
  )
}

function Result({ result }: { result: NonNullable<AgendaItemView['result']> }) {
  return <Tag tone={result === 'approved' ? 'done' : 'neutral'}>{copy.results[result]}</Tag>
}

function recusal({ name, why }: { name: string; why: string }): string {
  return `${name}（${why}）`
}
