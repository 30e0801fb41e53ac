import { wholeRoster } from '@/cloud/roster'
import { today } from '@/cloud/today'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { EmptyState, LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showActivity } from '../client'
import { copy } from '../copy'
import { ChangeForm } from '../parts/change-form'

export default function ChangeActivity() {
  const id = useParam('id')
  const load = useLoad(() => opened(id), { key: id })
  if (load.state === 'ready' && load.value.activity.actions.includes('change')) {
    return <ChangeForm {...load.value} />
  }
  return (
    <Screen>
      <LoadState load={load}>
        {({ activity }) => <EmptyState title={activity.title} advice={copy.change.notOffered} />}
      </LoadState>
    </Screen>
  )
}

async function opened(id: string) {
  const [day, roster, shown] = await Promise.all([today(), wholeRoster(), showActivity(id)])
  if (!roster.ok) return roster
  if (!shown.ok) return shown
  const value = { today: day, members: roster.value, activity: shown.value }
  return { ok: true as const, value }
}
