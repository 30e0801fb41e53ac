import Taro from '@tarojs/taro'
import type { DeclarationDetail } from '@shared/declaration/contract'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { byDayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { showDeclaration } from '../client'
import { copy } from '../copy'
import { Findings } from '../parts/findings'
import { Matter } from '../parts/matter'
import { StateTag } from '../parts/state-tag'
import { trailSteps } from '../parts/trail'
import { DetailActions } from './actions'
import { Evidence } from './evidence'
import { ProxyCard } from './proxy-card'

/** How far is this declaration, what happened to it, and what can I do? */
export default function DeclarationPage() {
  const id = useParam('id')
  const load = useLoad(() => showDeclaration(id), { key: id, onReturn: true })
  const done = (said: string) => {
    void Taro.showToast({ title: said, icon: 'none' })
    void load.reload()
  }
  const bar = load.state === 'ready' && load.value.actions.length > 0
  return (
    <Screen bottom={bar ? <DetailActions detail={load.value} onDone={done} /> : undefined}>
      <PageLoad load={load}>{(detail) => <Detail detail={detail} />}</PageLoad>
    </Screen>
  )
}

function Detail({ detail }: { detail: DeclarationDetail }) {
  const { state, reason, next, clause, note, findings, trail } = detail
  const sentReason = ['returned', 'lapsed', 'rejected'].includes(state) ? reason : undefined
  return (
    <>
      <Card>
        <Matter item={detail} aside={<StateTag state={state} />} />
        {sentReason === undefined ? null : <Notice tone="brand">{copy.reason(sentReason)}</Notice>}
        {state === 'lapsed' && !isUnconfirmed(detail) ? (
          <Notice tone="quiet">{copy.lapsed}</Notice>
        ) : null}
        {next === undefined ? null : (
          <Notice tone="quiet">
            {`${copy.detail.next}：${dotted(next.sentence, next.byDay && byDayWords(next.byDay))}`}
          </Notice>
        )}
        <Findings findings={findings} />
      </Card>
      <ProxyCard detail={detail} />
      <Evidence photos={detail.photos} note={note} clause={clause} entry={detail.entry} />
      <Card>
        <SectionTitle>{copy.detail.trail}</SectionTitle>
        <Timeline steps={trailSteps(trail)} />
      </Card>
    </>
  )
}

/** Filed by proxy, and its member never said that it was so: the trail tells it. */
function isUnconfirmed({ proxy }: DeclarationDetail): boolean {
  return proxy !== undefined && proxy.confirmed === undefined
}
