import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showDraft } from '../client'
import { draftCopy } from '../draft-copy'
import { AddForm } from '../parts/add-form'

/** Which clause is missing? */
export default function AddRowPage() {
  const draft = useParam('draft')
  const like = useParam('like')
  const load = useLoad(() => showDraft(draft), { key: draft })
  if (load.state === 'ready' && load.value.mayEdit) {
    return <AddForm draft={load.value} like={like} onReload={() => void load.reload()} />
  }
  return (
    <Screen>
      <PageLoad load={load}>{() => <EmptyState title={draftCopy.add.notNow} />}</PageLoad>
    </Screen>
  )
}
