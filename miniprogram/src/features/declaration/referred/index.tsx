import { Notice } from '@/ui/notice'
import { listReferred } from '../client'
import { copy } from '../copy'
import { DecideActions } from '../parts/decide-actions'
import { Queue } from '../parts/queue'

/** What was routed to the superior to decide? */
export default function ReferredPage() {
  return (
    <Queue
      loader={listReferred}
      words={copy.referred}
      head={<Notice tone="quiet">{copy.referred.why}</Notice>}
      others={({ mine }) => (mine ? copy.referred.own : copy.referred.actedBefore)}
      actions={(item, onDone) => <DecideActions item={item} onDone={onDone} />}
    />
  )
}
