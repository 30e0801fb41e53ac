import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Screen } from '@/ui/screen'
import { listAwaiting } from '../client'
import { copy } from '../copy'
import { useDeclarations } from '../parts/use-declarations'
import { useQueue } from '../parts/use-queue'
import { ReviewCard } from './review-card'

/** What waits for the liaison's first review? */
export default function ReviewQueuePage() {
  const { load, items, more } = useDeclarations(listAwaiting)
  const { leave, isLeaving } = useQueue(load.reload)
  const count = load.state === 'ready' ? items.filter(({ mine }) => !mine).length : undefined
  return (
    <Screen title={count === undefined ? undefined : copy.review.title(count)}>
      <PageLoad load={load}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={copy.review.none} advice={copy.review.noneAdvice} />
          ) : (
            <>
              {items.map((item) => (
                <ReviewCard
                  key={item.declaration}
                  item={item}
                  leaving={isLeaving(item.declaration)}
                  onDone={(said) => leave(item.declaration, said)}
                />
              ))}
              <MoreButton more={more} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}
