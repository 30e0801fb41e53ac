import { useLoad } from '@/cloud/use-load'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { showMyBinding, type MyBinding } from '../client'
import { copy } from '../copy'
import { Trail } from '../parts/trail'

const words = copy.mine

/** How did this phone become mine? */
export default function MyBindingPage() {
  const load = useLoad(showMyBinding)
  return (
    <Screen>
      <PageLoad load={load}>{(mine) => <Mine mine={mine} />}</PageLoad>
    </Screen>
  )
}

function Mine({ mine: { state, trail } }: { mine: MyBinding }) {
  if (state === 'none') return <EmptyState title={words.none} />
  if (state === 'waiting') {
    return <EmptyState title={copy.bind.waits} advice={copy.bind.waitsAdvice} />
  }
  if (trail.length === 0) return <Notice tone="quiet">{words.bySetUp}</Notice>
  return (
    <>
      <Notice tone="quiet">{words.intro}</Notice>
      <Card>
        <Trail trail={trail} />
      </Card>
    </>
  )
}
