import { open, routes } from '@/navigation/routes'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'

/** For an address that leads nowhere: an old link, or one that was cut short. */
export default function LostPage() {
  return (
    <Screen>
      <EmptyState
        title="没有这个页面"
        advice="链接可能已经失效，或者没有复制完整。要办的事都能从首页找到。"
        action={
          <PrimaryButton compact onTap={() => open(routes.home())}>
            回首页
          </PrimaryButton>
        }
      />
    </Screen>
  )
}
