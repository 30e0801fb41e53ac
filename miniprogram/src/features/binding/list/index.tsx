import { useState } from 'react'
import { useLoad, type Load } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { dotted } from '@/words/titles'
import { listBindings, type BindingLine, type BindingPage } from '../client'
import { copy } from '../copy'
import { LineSheet } from './line-sheet'
import { WaitingCard } from './waiting-card'

const words = copy.list

/** Whose phone waits for a word, and how does each member stand? */
export default function BindingsPage() {
  const branch = useParam('branch')
  /** An administrator above branches has a queue, and a list only of a branch that was chosen. */
  const queueOnly = useParam('queue') !== ''
  const waiting = useLoad(() => listBindings(branch, { waiting: true }), { onReturn: true })
  const reload = () => void waiting.reload()
  return (
    <Screen>
      <PageLoad load={waiting}>
        {({ lines }) => (
          <>
            {lines.length === 0 ? (
              <EmptyState title={words.none} advice={words.noneAdvice} />
            ) : (
              <>
                <SectionTitle>{words.waiting}</SectionTitle>
                <Notice tone="quiet">{words.waitingAdvice}</Notice>
                {lines.map((line) => (
                  <WaitingCard key={line.member} line={line} onDone={reload} />
                ))}
              </>
            )}
            {queueOnly ? null : <Members key={keyOf(lines)} branch={branch} onDone={reload} />}
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

/** The list is loaded anew whenever what waits has changed. */
function keyOf(lines: BindingLine[]): string {
  return lines.map(({ member }) => member).join()
}

function Members({ branch, onDone }: { branch: string; onDone: () => void }) {
  const load = useLoad(() => listBindings(branch), { onReturn: true })
  return (
    <>
      <RowGroup>
        <Row
          title={words.toSlips}
          detail={words.toSlipsDetail}
          onTap={() => open(routes.bindingSlips(branch === '' ? undefined : branch))}
        />
      </RowGroup>
      <PageLoad load={load}>{() => <List branch={branch} load={load} onDone={onDone} />}</PageLoad>
    </>
  )
}

interface ListProps {
  branch: string
  load: Load<BindingPage>
  onDone: () => void
}

function List({ branch, load, onDone }: ListProps) {
  const [chosen, setChosen] = useState<BindingLine>()
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => listBindings(branch, { after }))
  const lines = [first, ...more.pages].flatMap((page) => page?.lines ?? [])
  return (
    <>
      <SectionTitle>{words.members}</SectionTitle>
      <RowGroup>
        {lines.map((line) => (
          <Row
            key={line.member}
            title={line.name}
            detail={dotted(line.department, line.hasPhone ? undefined : words.noPhone)}
            value={copy.states[line.state]}
            onTap={() => setChosen(line)}
          />
        ))}
      </RowGroup>
      <MoreButton more={more} />
      {chosen === undefined ? null : (
        <LineSheet
          line={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            setChosen(undefined)
            void load.reload()
            onDone()
          }}
        />
      )}
    </>
  )
}
