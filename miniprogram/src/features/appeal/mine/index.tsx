import { open, routes } from '@/navigation/routes'
import { PlainButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { listMyAppeals } from '../client'
import { copy } from '../copy'
import { AppealList } from '../parts/appeal-list'

export default function MyAppeals() {
  const toMyPoints = (
    <PlainButton compact onTap={() => open(routes.myPoints())}>
      {copy.compose.toMyPoints}
    </PlainButton>
  )
  const empty = (
    <EmptyState title={copy.mine.nothing} advice={copy.mine.advice} action={toMyPoints} />
  )
  return (
    <Screen>
      <AppealList loader={listMyAppeals} empty={empty} />
    </Screen>
  )
}
