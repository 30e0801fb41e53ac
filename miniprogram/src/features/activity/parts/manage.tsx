import Taro from '@tarojs/taro'
import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { useCancelActivity } from '../client'
import { copy } from '../copy'
import type { ActivityView } from './types'

const words = copy.activity
const reasonLengthMax = 100

/** What an organiser can still do with an activity that is open: put it right, or call it off. */
export function Manage({ activity, onDone }: { activity: ActivityView; onDone: () => void }) {
  const { activity: id, title, actions, signedInCount } = activity
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useCancelActivity(id)
  if (!actions.includes('cancel')) return null

  const cancel = async (reason: string) => {
    const reply = await run({ activity: id, reason })
    if (reply?.ok !== true) return
    setAsking(false)
    void Taro.showToast({ title: copy.cancel.done, icon: 'none' })
    onDone()
  }
  return (
    <>
      <SectionTitle>{words.manage}</SectionTitle>
      <RowGroup>
        <Row
          title={words.change}
          detail={words.changeDetail}
          onTap={() => open(routes.changeActivity(id))}
        />
        <Row title={words.cancel} detail={words.cancelDetail} onTap={() => setAsking(true)} />
      </RowGroup>
      <ConfirmSheet
        open={asking}
        title={copy.cancel.title(title)}
        message={copy.cancel.message(signedInCount)}
        action={copy.cancel.action}
        busy={busy}
        reason={{
          title: copy.cancel.reason,
          placeholder: copy.cancel.placeholder,
          lengthMax: reasonLengthMax,
        }}
        onClose={() => setAsking(false)}
        onConfirm={(reason) => void cancel(reason)}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
