import { useState } from 'react'
import { ButtonPair, PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice, RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useCheckLineLeft } from '../client'
import { copy } from '../copy'
import type { ActivityView } from './types'

const words = copy.lineLeft

/** The line of the person who called the roll: another organiser checks it. */
export function LineLeft({ activity, onDone }: { activity: ActivityView; onDone: () => void }) {
  const { lineLeftFor: name, actions } = activity
  const [asked, setAsked] = useState<boolean>()
  const { busy, refusal, run } = useCheckLineLeft(activity.activity)
  if (name === undefined) return null
  if (!actions.includes('checkOwnLine')) return <Notice>{words.others(name)}</Notice>

  const check = async (attended: boolean) => {
    const reply = await run({ activity: activity.activity, attended })
    if (reply?.ok !== true) return
    setAsked(undefined)
    onDone()
  }
  return (
    <Card tone="due" className="line-left">
      <Notice>{words.notice(name)}</Notice>
      <ButtonPair>
        <PlainButton onTap={() => setAsked(false)}>{words.absent}</PlainButton>
        <PlainButton onTap={() => setAsked(true)}>{words.attended}</PlainButton>
      </ButtonPair>
      <ConfirmSheet
        open={asked !== undefined}
        title={words.title(name)}
        message={words.message(name, asked ?? false)}
        action={asked ? words.attended : words.absent}
        busy={busy}
        onClose={() => setAsked(undefined)}
        onConfirm={() => void check(asked ?? false)}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </Card>
  )
}
