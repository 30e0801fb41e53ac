import type { DeclarationSummary } from '@shared/declaration/contract'
import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { copy } from '../copy'
import { Findings } from '../parts/findings'
import { Matter } from '../parts/matter'
import { ReviewActions } from '../parts/review-actions'

export interface ReviewCardProps {
  item: DeclarationSummary
  leaving: boolean
  onDone: (said: string) => void
}

/** One declaration in the queue; one's own is shown and routed to somebody else. */
export function ReviewCard({ item, leaving, onDone }: ReviewCardProps) {
  const { declaration, subject } = item
  return (
    <Card
      className={`queue-card ${leaving ? 'queue-card_leaving' : ''}`}
      onTap={() => open(routes.declaration(declaration))}
      label={`${subject.name}，${item.title}，${copy.toDetail}`}
    >
      <Matter item={item} />
      <Findings findings={item.findings} />
      {item.mine ? (
        <Notice>{copy.review.own(item.routedTo)}</Notice>
      ) : (
        <ReviewActions declaration={declaration} name={subject.name} onDone={onDone} />
      )}
    </Card>
  )
}
