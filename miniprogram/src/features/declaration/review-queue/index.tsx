import { usePages } from '@/cloud/use-pages'
import { MoreButton } from '@/parts/more-button'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { listAwaiting } from '../client'
import { copy } from '../copy'
import { useQueue } from '../parts/use-queue'
import { ReviewCard } from './review-card'

/** What waits for the liaison's first review? */
export default function ReviewQueuePage() {
  const pages = usePages(listAwaiting)
  const { leave, isLeaving } = useQueue(pages)
  const count =
    pages.load.state === 'ready'
      ? pages.load.value.items.filter(({ mine }) => !mine).length
      : undefined
  return (
    <Screen title={count === undefined ? undefined : copy.review.title(count)}>
      <PageLoad load={pages.load}>
        {({ items }) =>
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
              <MoreButton pages={pages} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}
