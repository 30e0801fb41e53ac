import { View } from '@tarojs/components'
import type { DeclarationSummary } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import type { ReactNode } from 'react'
import { Tag } from '@/ui/tag'
import { dayWords, momentWords, byDayWords } from '@/words/date'
import { rangeWords } from '@/words/points'
import { dotted, postTitle } from '@/words/titles'
import { copy } from '../copy'
import './declaration.less'

/** Who declared what, under which clause, and how much it is worth. */
export function Matter({ item, aside }: { item: DeclarationSummary; aside?: ReactNode }) {
  const { subject, title, indicator, indicatorTitle, variantTitle, day } = item
  return (
    <View className="matter">
      <View className="declaration-head">
        <View className="declaration-head__title">
          {subject.name}
          {item.overdue ? <Tag tone="brand">{copy.overdue}</Tag> : null}
          {item.proxy === undefined ? null : <Tag tone="brand">{copy.proxy}</Tag>}
          {item.mine ? <Tag tone="brand">{copy.mine}</Tag> : <Tag>{postTitle(subject.post)}</Tag>}
        </View>
        <View className="declaration-head__aside">
          {aside ?? dotted(momentWords(item.submittedAt), item.dueDay && byDayWords(item.dueDay))}
        </View>
      </View>
      {item.branchName === undefined ? null : (
        <View className="declaration-detail">{item.branchName}</View>
      )}
      <View className="declaration-line">{title}</View>
      <View className="declaration-detail">{dotted(indicator, indicatorTitle, variantTitle)}</View>
      <View className="declaration-detail">
        {dotted(
          copy.detail.happened(dayWords(day)),
          worthWords(item),
          copy.photoCount(item.photoCount),
        )}
      </View>
    </View>
  )
}

/** What it counts; where a body decides, what is proposed until it has decided. */
function worthWords({ points, range, state, honoursOnly }: DeclarationSummary): string | undefined {
  if (honoursOnly) return copy.honourOnly
  if (points === undefined) return range && copy.pointsDecided(rangeWords(range))
  if (range === undefined || state === 'posted') return copy.unitPoints(formatPoints(points))
  return copy.pointsProposed(formatPoints(points), rangeWords(range))
}
