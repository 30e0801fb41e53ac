import { View } from '@tarojs/components'
import type { DeclarationSummary } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import type { ReactNode } from 'react'
import { Tag } from '@/ui/tag'
import { dayWords, momentWords, byDayWords } from '@/words/date'
import { dotted, postTitle } from '@/words/titles'
import { copy } from '../copy'
import './declaration.less'

/** Who declared what, under which clause, and how much it is worth. */
export function Matter({ item, aside }: { item: DeclarationSummary; aside?: ReactNode }) {
  const { subject, title, indicator, indicatorTitle, variantTitle, day, points } = item
  return (
    <View className="matter">
      <View className="declaration-head">
        <View className="declaration-head__title">
          {subject.name}
          {item.overdue ? <Tag tone="brand">{copy.overdue}</Tag> : null}
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
          points === undefined ? copy.pointsDecided : copy.unitPoints(formatPoints(points)),
          copy.photoCount(item.photoCount),
        )}
      </View>
    </View>
  )
}
