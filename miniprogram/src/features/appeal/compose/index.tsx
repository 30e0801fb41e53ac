import type { AppealTargetInput } from '@shared/appeal/contract'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PlainButton } from '@/ui/button'
import { EmptyState, LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { copy } from '../copy'
import { AppealForm } from '../parts/appeal-form'
import { loadMatter } from './matter'

const words = copy.compose

export default function Compose() {
  const entry = useParam('entry')
  const declaration = useParam('declaration')
  if (entry !== '') return <ComposeFor target={{ kind: 'entry', entry }} />
  if (declaration !== '') return <ComposeFor target={{ kind: 'declaration', declaration }} />
  const toMyPoints = (
    <PlainButton onTap={() => open(routes.myPoints())}>{words.toMyPoints}</PlainButton>
  )
  return (
    <Screen>
      <EmptyState title={words.missing} action={toMyPoints} />
    </Screen>
  )
}

function ComposeFor({ target }: { target: AppealTargetInput }) {
  const load = useLoad(() => loadMatter(target))
  if (load.state === 'ready') return <AppealForm target={target} matter={load.value} />
  return (
    <Screen>
      <LoadState load={load}>{() => null}</LoadState>
    </Screen>
  )
}
