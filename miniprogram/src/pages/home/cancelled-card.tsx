import { View } from '@tarojs/components'
import type { Home } from '@shared/home/contract'
import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { periodWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from './copy'

export interface CancelledCardProps {
  cancelled: NonNullable<Home['cancelled']>
  now: string
}

/** What would have been next does not take place, and why. */
export function CancelledCard({ cancelled, now }: CancelledCardProps) {
  const { activity, title, startsAt, endsAt, reason } = cancelled
  const when = periodWords(startsAt, endsAt, now)
  return (
    <Card
      className="activity-card"
      onTap={() => open(routes.activity(activity))}
      label={dotted(title, copy.cancelled, when)}
    >
      <View className="activity-card__words">
        <View className="activity-card__title activity-card__title_off">
          {title}
          <Tag>{copy.cancelled}</Tag>
        </View>
        <View className="activity-card__detail">{when}</View>
        <View className="activity-card__detail">{copy.cancelReason(reason)}</View>
      </View>
    </Card>
  )
}
