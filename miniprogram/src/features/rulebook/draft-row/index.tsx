import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Screen } from '@/ui/screen'
import { showRow } from '../client'
import { RowClosed } from '../parts/row-closed'
import { RowForm } from '../parts/row-form'

/** What does this clause say, and what should it say? */
export default function DraftRowPage() {
  const draft = useParam('draft')
  const indicator = useParam('indicator')
  const key = `${draft}/${indicator}`
  const load = useLoad(() => showRow(draft, indicator), { key, onReturn: true })
  if (load.state === 'ready' && load.value.mayEdit) {
    return <RowForm draft={draft} row={load.value} onReload={() => void load.reload()} />
  }
  return (
    <Screen>
      <PageLoad load={load}>{(row) => <RowClosed row={row} />}</PageLoad>
    </Screen>
  )
}
