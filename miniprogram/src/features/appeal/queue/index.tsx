import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { listAppealsAwaiting } from '../client'
import { copy } from '../copy'
import { AppealList } from '../parts/appeal-list'

export default function Reconsiderations() {
  return (
    <Screen>
      <AppealList
        named
        loader={listAppealsAwaiting}
        head={<Notice tone="quiet">{copy.queue.intro}</Notice>}
        empty={<EmptyState title={copy.queue.nothing} advice={copy.queue.advice} />}
      />
    </Screen>
  )
}
