import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showOrganisation } from '../client'
import { BranchSteps, RootSteps } from './steps-list'
import { StartForm } from './start-form'

/** What has been done since the first day, and what comes next? */
export default function SetUpPage() {
  const asked = useParam('organisation')
  const load = useLoad(() => showOrganisation(asked), { key: asked, onReturn: true })
  if (load.state === 'refused' && load.refusal.code === 'notBound') {
    return <StartForm onDone={() => void load.reload()} />
  }
  return (
    <Screen title={load.state === 'ready' ? load.value.name : undefined}>
      <LoadState load={load}>
        {(node) =>
          node.kind === 'branch' ? <BranchSteps node={node} /> : <RootSteps node={node} />
        }
      </LoadState>
    </Screen>
  )
}
