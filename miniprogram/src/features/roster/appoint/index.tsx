import type { Reply } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Screen } from '@/ui/screen'
import { listMembers, showOrganisation } from '../client'
import { AppointForm, type Candidate, type Seat } from './appoint-form'

/** Who gets which office, from when, and by which decision? */
export default function AppointPage() {
  const organisation = useParam('organisation')
  const load = useLoad(() => loadSeat(organisation), { key: organisation })
  if (load.state === 'ready') return <AppointForm {...load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

/** In a branch one of its own is appointed; above it, somebody from anywhere. */
async function loadSeat(organisation: string): Promise<Reply<Seat>> {
  const node = await showOrganisation(organisation)
  if (!node.ok) return node
  if (node.value.kind !== 'branch') {
    return { ok: true, value: { node: node.value, candidates: undefined } }
  }
  const candidates: Candidate[] = []
  let after: string | undefined
  do {
    const page = await listMembers(organisation, after)
    if (!page.ok) return page
    candidates.push(...page.value.members.filter(({ votesFrom }) => votesFrom !== undefined))
    after = page.value.next
  } while (after !== undefined)
  return { ok: true, value: { node: node.value, candidates } }
}
