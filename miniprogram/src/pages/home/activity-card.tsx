import { View } from '@tarojs/components'
import type { Home } from '@shared/home/contract'
import { open, routes } from '@/navigation/routes'
import { PrimaryButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { periodWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from './copy'

export interface ActivityCardProps {
  activity: NonNullable<Home['activity']>
  now: string
}

/** What is due today: scanning the organiser's code while the door is open. */
export function ActivityCard({ activity, now }: ActivityCardProps) {
  const { title, place, startsAt, endsAt, signIn } = activity
  const isOpen = signIn === 'open'
  const when = periodWords(startsAt, endsAt, now)
  return (
    <Card
      className="activity-card"
      tone={isOpen ? 'due' : 'plain'}
      onTap={() => open(routes.activity(activity.activity))}
      label={dotted(title, when, place)}
    >
      <View className="activity-card__words">
        <View className="activity-card__title">
          {title}
          {signIn === 'signedIn' ? <Tag tone="done">{copy.signIn.signedIn}</Tag> : null}
        </View>
        <View className="activity-card__detail">{dotted(when, place)}</View>
        {signIn === 'notYet' || signIn === 'over' ? (
          <View className="activity-card__detail">{copy.signIn[signIn]}</View>
        ) : null}
      </View>
      {isOpen ? (
        <PrimaryButton compact onTap={() => open(routes.scan())}>
          {copy.scan}
        </PrimaryButton>
      ) : null}
    </Card>
  )
}
