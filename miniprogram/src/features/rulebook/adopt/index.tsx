import { wholeRoster } from '@/cloud/roster'
import { today } from '@/cloud/today'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showDraft } from '../client'
import { draftCopy } from '../draft-copy'
import { AdoptForm } from '../parts/adopt-form'

/** How did the members' meeting decide? */
export default function AdoptPage() {
  const id = useParam('draft')
  const load = useLoad(() => loadAdoption(id), { key: id })
  if (load.state === 'ready' && load.value.draft.mayAdopt) return <AdoptForm {...load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => <EmptyState title={draftCopy.adopt.notDue} />}</PageLoad>
    </Screen>
  )
}

async function loadAdoption(id: string) {
  const [draft, roster, day] = await Promise.all([showDraft(id), wholeRoster(), today()])
  if (!draft.ok) return draft
  if (!roster.ok) return roster
  return { ok: true as const, value: { draft: draft.value, members: roster.value, today: day } }
}
