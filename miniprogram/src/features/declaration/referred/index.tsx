import type { DeclarationSummary } from '@shared/declaration/contract'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { listReferred } from '../client'
import { copy } from '../copy'
import { DecideActions } from '../parts/decide-actions'
import { Findings } from '../parts/findings'
import { Matter } from '../parts/matter'
import { useDeclarations } from '../parts/use-declarations'
import { useQueue } from '../parts/use-queue'

/** What was routed to the superior to decide? */
export default function ReferredPage() {
  const { load, items, more } = useDeclarations(listReferred)
  const { leave, isLeaving } = useQueue(load.reload)
  const count = load.state === 'ready' ? items.filter(({ mine }) => !mine).length : undefined
  return (
    <Screen title={count === undefined ? undefined : copy.referred.title(count)}>
      <PageLoad load={load}>
        {() =>
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
              <MoreButton more={more} />
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
