import { wholeRoster } from '@/cloud/roster'
import { today } from '@/cloud/today'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { EmptyState, LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showEvaluation } from '../client'
import { copy } from '../copy'
import { BriefingFields } from '../parts/briefing-fields'

export default function Briefing() {
  const half = useParam('half')
  const load = useLoad(() => loadBriefing(half), { key: half })
  if (load.state === 'ready' && load.value.evaluation.actions.includes('brief')) {
    const { evaluation, members, day } = load.value
    return <BriefingFields evaluation={evaluation} members={members} today={day} />
  }
  return (
    <Screen>
      <LoadState load={load}>{() => <EmptyState title={copy.briefing.notDue} />}</LoadState>
    </Screen>
  )
}

async function loadBriefing(half: string) {
  const [evaluation, roster, day] = await Promise.all([
    showEvaluation(half),
    wholeRoster(),
    today(),
  ])
  if (!evaluation.ok) return evaluation
  if (!roster.ok) return roster
  return { ok: true as const, value: { evaluation: evaluation.value, members: roster.value, day } }
}
