import Taro from '@tarojs/taro'
import { useLoad } from '@/cloud/use-load'
import { routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { EmptyState, LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showActivity } from '../client'
import { copy } from '../copy'
import { LineLeft } from '../parts/line-left'
import { RollForm } from '../parts/roll-form'

/** The roll; once it is called, the line that was left for another. */
export default function RollCallPage() {
  const id = useParam('id')
  const load = useLoad(() => showActivity(id), { key: id })
  if (load.state === 'ready' && load.value.actions.includes('callRoll')) {
    return <RollForm activity={load.value} />
  }
  const toActivity = () => void Taro.redirectTo({ url: routes.activity(id) })
  const title = load.state === 'ready' ? load.value.title : undefined
  return (
    <Screen title={title}>
      <LoadState load={load}>
        {(activity) =>
          activity.lineLeftFor === undefined ? (
            <EmptyState title={activity.title} advice={copy.rollCall.notOffered} />
          ) : (
            <LineLeft activity={activity} onDone={toActivity} />
          )
        }
      </LoadState>
    </Screen>
  )
}
