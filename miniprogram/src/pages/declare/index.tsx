import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'

export default function Page() {
  return (
    <Screen tab="declare">
      <EmptyState title="申报" />
    </Screen>
  )
}
