import type { ActivitySummary } from '@shared/activity/contract'
import { open, routes } from '@/navigation/routes'
import { Row } from '@/ui/row'
import { copy } from '../copy'
import { whenWords } from '../words'

/** One activity of a list: what, when, where, and how the reader stands to it. */
export function ActivityRow({ activity }: { activity: ActivitySummary }) {
  const { title, place, state, mine } = activity
  const when = whenWords(activity)
  return (
    <Row
      title={title}
      detail={`${when} · ${place}`}
      value={state === 'posting' ? copy.states.posting : copy.mine[mine]}
      label={`${title}，${when}，${place}，${copy.mine[mine]}`}
      onTap={() => open(routes.activity(activity.activity))}
    />
  )
}
