import Taro from '@tarojs/taro'
import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import type { Reply } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { byDayWords } from '@/words/date'
import {
  listDeclarable,
  listDeclarableFor,
  showDeclaration,
  type Declarables,
  type Submitted,
} from '../client'
import { copy } from '../copy'
import { FormFields } from '../form/form-fields'
import { Result } from '../form/result'
import { Send } from '../form/send'
import { KeptPhotos } from './kept-photos'
import { proxyCopy } from '../proxy-copy'
import { isRefiling, useAmend } from './use-amend'

interface Opened {
  detail: DeclarationDetail
  known: Declarables
}

/** What was asked for, and the declaration opened filled to put it right. */
export default function AmendPage() {
  const id = useParam('id')
  const load = useLoad(() => opened(id), { key: id })
  const [done, setDone] = useState<{ submitted: Submitted; what: string }>()
  const finish = (submitted: Submitted, what: string) => {
    setDone({ submitted, what })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <Screen>
      {done === undefined ? (
        <PageLoad load={load}>{(loaded) => <Amend {...loaded} onDone={finish} />}</PageLoad>
      ) : (
        <Result
          title={titleOf(done.submitted)}
          {...done}
          onAnother={() => open(routes.declare())}
        />
      )}
    </Screen>
  )
}

/** What was filed for another waits for that one. */
function titleOf({ state }: Submitted): string {
  return state === 'unconfirmed' ? proxyCopy.file.refiled : copy.result.amended
}

type AmendProps = Opened & { onDone: (submitted: Submitted, what: string) => void }

function Amend({ detail, known, onDone }: AmendProps) {
  const { hook, keep, toggle, missing, busy, refusal, send } = useAmend(detail, known, onDone)
  if (detail.state !== 'returned') return <EmptyState title={copy.amend.notReturned} />
  return (
    <>
      {detail.reason === undefined ? null : (
        <Notice tone="brand">{copy.reason(detail.reason)}</Notice>
      )}
      {detail.dueDay === undefined ? null : (
        <Notice tone="quiet">{copy.amendBy(byDayWords(detail.dueDay))}</Notice>
      )}
      {isRefiling(detail) ? <Notice tone="quiet">{proxyCopy.file.refileHint}</Notice> : null}
      <FormFields
        hook={hook}
        known={known}
        keptCount={keep.length}
        kept={<KeptPhotos photos={detail.photos} keep={keep} onToggle={toggle} />}
      />
      <Send
        action={copy.compose.resubmit}
        busy={busy}
        missing={missing}
        refusal={refusal}
        onSend={() => void send()}
      />
    </>
  )
}

async function opened(id: string): Promise<Reply<Opened>> {
  const detail = await showDeclaration(id)
  if (!detail.ok) return detail
  const { subject } = detail.value
  const known = await (isRefiling(detail.value)
    ? listDeclarableFor(subject.member)
    : listDeclarable())
  if (!known.ok) return known
  return { ok: true, value: { detail: detail.value, known: known.value } }
}
