import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'

export default function Page() {
  return (
    <Screen tab="board">
      <EmptyState title="积分榜" />
    </Screen>
  )
}
