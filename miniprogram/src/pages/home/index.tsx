import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'

export default function Page() {
  return (
    <Screen tab="home">
      <EmptyState title="首页" />
    </Screen>
  )
}
