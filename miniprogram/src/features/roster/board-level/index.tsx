import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Choice } from '@/ui/choice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { useDecideLevel, type BoardLevel } from '../client'
import { copy } from '../copy'
import { DecisionForm, type Voters } from '../parts/decision'
import { loadVoters } from '../parts/load-voters'

const words = copy.level
const levels = Object.keys(words.titles) as BoardLevel[]

/** How much of the board did the members' meeting decide to show? */
export default function BoardLevelPage() {
  const branch = useParam('branch')
  const load = useLoad(() => loadVoters(branch), { key: branch })
  if (load.state === 'ready') return <LevelForm branch={branch} {...load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

function LevelForm({ branch, ...voters }: Voters & { branch: string }) {
  const [level, setLevel] = useState<BoardLevel>()
  const { busy, refusal, run } = useDecideLevel(branch)
  return (
    <DecisionForm
      {...voters}
      name={`roster/level/${branch}`}
      words={words}
      busy={busy}
      refusal={refusal}
      ready={level !== undefined}
      onSave={async (decision) => level && run({ branch, level, decision })}
    >
      <SectionTitle>{words.which}</SectionTitle>
      <Choice
        options={levels.map((value) => ({ value, title: words.titles[value] }))}
        value={level}
        onChange={setLevel}
      />
    </DecisionForm>
  )
}
