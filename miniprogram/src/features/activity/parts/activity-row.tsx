import { View } from '@tarojs/components'
import type { ActivitySummary } from '@shared/activity/contract'
import { open, routes } from '@/navigation/routes'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { mineWords, whenWords } from '../words'

/** One activity of a list: what, when, where, and how the reader stands to it. */
export function ActivityRow({ activity }: { activity: ActivitySummary }) {
  const { title, place, state, cancelReason } = activity
  const when = whenWords(activity)
  const mine = mineWords(activity)
  const detail = `${when} · ${place}`
  const off = state === 'cancelled'
  return (
    <Row
      quiet={off}
      title={
        off ? (
          <>
            {title}
            <Tag>{copy.states.cancelled}</Tag>
          </>
        ) : (
          title
        )
      }
      detail={
        cancelReason === undefined ? (
          detail
        ) : (
          <>
            <View>{detail}</View>
            <View>{copy.activity.reason(cancelReason)}</View>
          </>
        )
      }
      value={state === 'posting' ? copy.states.posting : mine}
      label={`${title}，${when}，${place}，${off ? copy.states.cancelled : mine}`}
      onTap={() => open(routes.activity(activity.activity))}
    />
  )
}
