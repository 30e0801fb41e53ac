import type { DeclarationSummary } from '@shared/declaration/contract'
import { usePages } from '@/cloud/use-pages'
import { open, routes } from '@/navigation/routes'
import { MoreButton } from '@/parts/more-button'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { listReferred } from '../client'
import { copy } from '../copy'
import { DecideActions } from '../parts/decide-actions'
import { Findings } from '../parts/findings'
import { Matter } from '../parts/matter'
import { useQueue } from '../parts/use-queue'

/** What was routed to the superior to decide? */
export default function ReferredPage() {
  const pages = usePages(listReferred)
  const { leave, isLeaving } = useQueue(pages)
  const count =
    pages.load.state === 'ready'
      ? pages.load.value.items.filter(({ mine }) => !mine).length
      : undefined
  return (
    <Screen title={count === undefined ? undefined : copy.referred.title(count)}>
      <PageLoad load={pages.load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={copy.referred.none} advice={copy.referred.noneAdvice} />
          ) : (
            <>
              <Notice tone="quiet">{copy.referred.why}</Notice>
              {items.map((item) => (
                <ReferredCard
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

interface ReferredCardProps {
  item: DeclarationSummary
  leaving: boolean
  onDone: (said: string) => void
}

function ReferredCard({ item, leaving, onDone }: ReferredCardProps) {
  const { declaration, subject, title } = item
  return (
    <Card
      className={`queue-card ${leaving ? 'queue-card_leaving' : ''}`}
      onTap={() => open(routes.declaration(declaration))}
      label={`${subject.name}，${title}，${copy.toDetail}`}
    >
      <Matter item={item} />
      <Findings findings={item.findings} />
      {item.mine ? (
        <Notice>{copy.referred.own}</Notice>
      ) : (
        <DecideActions declaration={declaration} title={title} onDone={onDone} />
      )}
    </Card>
  )
}
