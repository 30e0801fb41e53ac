import { listAwaiting } from '../client'
import { copy } from '../copy'
import { Queue } from '../parts/queue'
import { ReviewActions } from '../parts/review-actions'

/** What waits for the liaison's first review? */
export default function ReviewQueuePage() {
  return (
    <Queue
      loader={listAwaiting}
      words={copy.review}
      others={({ mine, routedTo }) =>
        mine ? copy.review.own(routedTo) : copy.review.filed(routedTo)
      }
      actions={(item, onDone) => <ReviewActions item={item} onDone={onDone} />}
    />
  )
}
