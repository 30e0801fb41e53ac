import { today } from '@/cloud/today'
import { useLoad } from '@/cloud/use-load'
import { wholeRoster } from '@/cloud/roster'
import { LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { CreateFormParts } from '../parts/create-form'

export default function CreateActivity() {
  const load = useLoad(async () => {
    const [day, roster] = await Promise.all([today(), wholeRoster()])
    return roster.ok ? { ok: true as const, value: { day, members: roster.value } } : roster
  })
  if (load.state === 'ready') {
    return <CreateFormParts today={load.value.day} members={load.value.members} />
  }
  return (
    <Screen>
      <LoadState load={load}>{() => null}</LoadState>
    </Screen>
  )
}
