import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showAppeal } from '../client'
import { AppealBar } from '../parts/appeal-bar'
import { AppealMatter } from '../parts/appeal-matter'
import { AppealPanel } from '../parts/appeal-panel'
import { AppealTrail } from '../parts/appeal-trail'

export default function Appeal() {
  const id = useParam('id')
  const load = useLoad(() => showAppeal(id), { key: id, onReturn: true })
  const appeal = load.state === 'ready' ? load.value : undefined
  const bar =
    appeal === undefined || appeal.actions.length === 0 ? undefined : (
      <AppealBar appeal={appeal} onDone={() => void load.reload()} />
    )
  return (
    <Screen bottom={bar}>
      <LoadState load={load}>
        {(shown) => (
          <>
            <AppealMatter appeal={shown} />
            <AppealPanel appeal={shown} />
            <AppealTrail appeal={shown} />
          </>
        )}
      </LoadState>
    </Screen>
  )
}
