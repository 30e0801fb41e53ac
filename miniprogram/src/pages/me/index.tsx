import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'

export default function Page() {
  return (
    <Screen tab="me">
      <EmptyState title="我的" />
    </Screen>
  )
}
