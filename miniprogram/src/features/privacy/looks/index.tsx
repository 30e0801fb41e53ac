import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { momentWords } from '@/words/date'
import { dotted, roleTitle } from '@/words/titles'
import { listLooks, type Looks } from '../client'
import { copy } from '../copy'

const words = copy.looks

/** Who of the superiors and administrators looked at my data, when, and at what? */
export default function LooksPage() {
  const load = useLoad(() => listLooks())
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, listLooks)
  return (
    <Screen>
      <PageLoad load={load}>
        {(page) => (
          <>
            <LookRows looks={[page, ...more.pages].flatMap(({ looks }) => looks)} />
            <MoreButton more={more} />
            <Notice tone="quiet">{words.kept(page.keptDays)}</Notice>
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

function LookRows({ looks }: Pick<Looks, 'looks'>) {
  if (looks.length === 0) return <EmptyState title={words.nothing} advice={words.advice} />
  return (
    <>
      <Notice tone="quiet">{words.intro}</Notice>
      <RowGroup>
        {looks.map(({ look, at, byName, roles, what }) => (
          <Row
            key={look}
            title={what}
            detail={dotted(byName, ...roles.map(roleTitle), momentWords(at))}
          />
        ))}
      </RowGroup>
    </>
  )
}
