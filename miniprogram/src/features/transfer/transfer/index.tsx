import Taro from '@tarojs/taro'
import type { TransferDetail } from '@shared/transfer/contract'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { showTransfer } from '../client'
import { copy } from '../copy'
import { StatementSheet } from '../parts/statement-sheet'
import { EndTransfer } from './end-transfer'

const words = copy.detail
const isH5 = process.env.TARO_ENV === 'h5'

/** What goes with the member, and how far is it on its way? */
export default function TransferPage() {
  const id = useParam('id')
  const load = useLoad(() => showTransfer(id), { key: id, onReturn: true })
  const detail = load.state === 'ready' ? load.value : undefined
  return (
    <Screen bottom={detail === undefined ? undefined : <Bottom detail={detail} />}>
      <PageLoad load={load}>
        {(shown) => <Shown detail={shown} onDone={() => void load.reload()} />}
      </PageLoad>
    </Screen>
  )
}

function Bottom({ detail }: { detail: TransferDetail }) {
  const data = JSON.stringify(detail.statement)
  return (
    <BottomBar>
      <ButtonPair>
        {isH5 ? <PlainButton onTap={() => window.print()}>{words.print}</PlainButton> : null}
        <PrimaryButton onTap={() => void Taro.setClipboardData({ data })}>
          {words.copy}
        </PrimaryButton>
      </ButtonPair>
    </BottomBar>
  )
}

function Shown({ detail, onDone }: { detail: TransferDetail; onDone: () => void }) {
  const { state, letterWords, letterStage, trail, actions, transfer } = detail
  const steps = trail.map(({ at, byName, act, note }) => ({
    title: copy.acts[act],
    lines: [`${byName} · ${momentWords(at)}`, ...(note === undefined ? [] : [note])],
  }))
  return (
    <>
      <Notice tone={letterStage === undefined ? 'quiet' : 'brand'}>
        {state === 'inTransit' ? `${copy.states[state]} · ${letterWords}` : copy.states[state]}
      </Notice>
      <StatementSheet detail={detail} />
      <Card>
        <SectionTitle>{words.trail}</SectionTitle>
        <Timeline steps={steps.reverse()} />
      </Card>
      {actions.length === 0 ? null : <EndTransfer transfer={transfer} onDone={onDone} />}
    </>
  )
}
