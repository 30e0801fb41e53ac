import type { ReactNode } from 'react'
import type { DeclarationSummary } from '@shared/declaration/contract'
import type { Reply } from '@/cloud/reply'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import type { DeclarationPage } from '../client'
import { copy } from '../copy'
import { Findings } from './findings'
import { Matter } from './matter'
import { useDeclarations } from './use-declarations'
import { useQueue } from './use-queue'

export interface QueueProps {
  loader: (after?: string) => Promise<Reply<DeclarationPage>>
  words: { title: (count: number) => string; none: string; noneAdvice: string }
  /** What stands above the cards. */
  head?: ReactNode
  /** What is said of what others handle: one's own, or what one acted on before. */
  others: (item: DeclarationSummary) => string
  actions: (item: DeclarationSummary, onDone: (said: string) => void) => ReactNode
}

/** Declarations that wait for the reader; a card that was acted on leaves. */
export function Queue({ loader, words, head, others, actions }: QueueProps) {
  const { load, items, more } = useDeclarations(loader)
  const { leave, isLeaving } = useQueue(load.reload)
  const count = load.state === 'ready' ? items.filter(mayAct).length : undefined
  return (
    <Screen title={count === undefined ? undefined : words.title(count)}>
      <PageLoad load={load}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={words.none} advice={words.noneAdvice} />
          ) : (
            <>
              {head}
              {items.map((item) => (
                <QueueCard key={item.declaration} item={item} leaving={isLeaving(item.declaration)}>
                  {mayAct(item) ? (
                    actions(item, (said) => leave(item.declaration, said))
                  ) : (
                    <Notice>{others(item)}</Notice>
                  )}
                </QueueCard>
              ))}
              <MoreButton more={more} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}

function mayAct({ mine, actedBefore }: DeclarationSummary): boolean {
  return !mine && actedBefore !== true
}

interface QueueCardProps {
  item: DeclarationSummary
  leaving: boolean
  children: ReactNode
}

function QueueCard({ item, leaving, children }: QueueCardProps) {
  const { declaration, subject, title, findings } = item
  return (
    <Card
      className={`queue-card ${leaving ? 'queue-card_leaving' : ''}`}
      onTap={() => open(routes.declaration(declaration))}
      label={`${subject.name}，${title}，${copy.toDetail}`}
    >
      <Matter item={item} />
      <Findings findings={findings} />
      {children}
    </Card>
  )
}
