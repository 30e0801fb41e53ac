import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Screen } from '@/ui/screen'
import { showImport, type ImportView } from '../client'
import { Faulty } from './faulty'
import { Preview } from './preview'
import { Report } from './report'
import { Running } from './running'

/** What would this sheet change, and what has it changed? */
export default function ImportPage() {
  const id = useParam('id')
  const load = useLoad(() => showImport(id), { key: id, onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>
        {(view) => <ImportOf view={view} onDone={() => void load.reload()} />}
      </PageLoad>
    </Screen>
  )
}

function ImportOf({ view, onDone }: { view: ImportView; onDone: () => void }) {
  switch (view.state) {
    case 'faulty':
      return <Faulty view={view} />
    case 'previewed':
      return <Preview view={view} onDone={onDone} />
    case 'running':
      return <Running view={view} onDone={onDone} />
    case 'done':
      return <Report view={view} />
  }
}
