import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { useAdoptFirst } from '../client'
import { copy } from '../copy'
import { DecisionForm, type Voters } from '../parts/decision'
import { loadVoters } from '../parts/load-voters'

const words = copy.book

/** How did the members' meeting adopt the first rulebook? */
export default function FirstBookPage() {
  const branch = useParam('branch')
  const load = useLoad(() => loadVoters(branch), { key: branch })
  if (load.state === 'ready') return <FirstBook branch={branch} {...load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

function FirstBook({ branch, ...voters }: Voters & { branch: string }) {
  const { busy, refusal, run } = useAdoptFirst(branch)
  return (
    <DecisionForm
      {...voters}
      name={`roster/first-book/${branch}`}
      words={words}
      busy={busy}
      refusal={refusal}
      onSave={(decision) => run({ branch, decision })}
    >
      <Notice tone="quiet">{words.what}</Notice>
    </DecisionForm>
  )
}
