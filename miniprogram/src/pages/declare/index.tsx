import Taro, { useDidShow } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { Refusal } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { listDeclarable, type Declarables, type Submitted } from '@/features/declaration/client'
import { copy } from '@/features/declaration/copy'
import { FormFields } from '@/features/declaration/form/form-fields'
import { Result } from '@/features/declaration/form/result'
import { Send } from '@/features/declaration/form/send'
import { takeHandedOver } from '@/navigation/declare-under'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { PlainButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { useCompose } from './use-compose'

/** What did I do? */
export default function DeclarePage() {
  const load = useLoad(listDeclarable, { onReturn: true })
  const [done, setDone] = useState<{ submitted: Submitted; what: string }>()
  const [chosen, setChosen] = useState(handedOver)
  const show = (after: typeof done) => {
    setDone(after)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  useDidShow(() => {
    const clause = handedOver()
    if (clause === undefined) return
    setChosen(clause)
    show(undefined)
  })
  const finish = (submitted: Submitted, what: string) => {
    setChosen(undefined)
    show({ submitted, what })
  }
  const again = () => {
    setDone(undefined)
    void load.reload()
  }
  return (
    <Screen tab="declare">
      {done === undefined ? (
        <PageLoad load={load} refused={notForYou}>
          {(known) => <Compose known={known} chosen={chosen} onDone={finish} />}
        </PageLoad>
      ) : (
        <Result title={copy.result.title} {...done} onAnother={again} />
      )}
    </Screen>
  )
}

/** A clause chosen elsewhere; the same one chosen again is another choice. */
interface Chosen {
  indicator: string
}

function handedOver(): Chosen | undefined {
  const indicator = takeHandedOver()
  return indicator === undefined ? undefined : { indicator }
}

interface ComposeProps {
  known: Declarables
  chosen: Chosen | undefined
  onDone: (submitted: Submitted, what: string) => void
}

function Compose({ known, chosen, onDone }: ComposeProps) {
  const { hook, missing, busy, refusal, send } = useCompose(known, chosen, onDone)
  return (
    <>
      <FormFields hook={hook} known={known} />
      <Send
        action={copy.compose.submit}
        busy={busy}
        missing={missing}
        refusal={refusal}
        onSend={() => void send()}
      />
      <RowGroup>
        {known.honoursOnly ? null : (
          <Row
            title={copy.compose.waysToEarn}
            detail={copy.compose.waysToEarnDetail}
            onTap={() => open(routes.waysToEarn())}
          />
        )}
        <Row title={copy.result.list} onTap={() => open(routes.myDeclarations())} />
      </RowGroup>
    </>
  )
}

/** A superior without a chain of points opens this tab too, and is led back. */
function notForYou({ code, message }: Refusal): ReactNode {
  if (code !== 'notPermitted' && code !== 'noPoints') return undefined
  return (
    <EmptyState
      title={code === 'noPoints' ? message : copy.compose.nobody}
      advice={copy.compose.nobodyAdvice}
      action={
        <PlainButton compact onTap={() => open(routes.home())}>
          {copy.compose.toHome}
        </PlainButton>
      }
    />
  )
}
