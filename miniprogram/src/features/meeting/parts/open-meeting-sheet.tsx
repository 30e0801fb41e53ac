import type { DecidingBody } from '@shared/organisation/deciding-body'
import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { monthWords } from '@/words/date'
import { useOpenMeeting } from '../client'
import { copy } from '../copy'

const words = copy.list

export interface OpenMeetingSheetProps {
  /** How many matters wait. */
  count: number
  /** Which body it is a meeting of. */
  body: DecidingBody
  today: string
  onClose: () => void
}

/** The agenda makes itself from what has been endorsed; only the name can be changed. */
export function OpenMeetingSheet({ count, body, today, onClose }: OpenMeetingSheetProps) {
  const [title, setTitle] = useState(() => words.usualName(monthWords(today), body))
  const { busy, refusal, run } = useOpenMeeting()
  const convene = async () => {
    const reply = await run({ title })
    if (reply?.ok !== true) return
    onClose()
    open(routes.meeting(reply.value.meeting))
  }
  return (
    <Sheet open title={words.openMeeting(body)} onClose={onClose}>
      <Notice tone="quiet">{words.openHint(count, body)}</Notice>
      <TextField title={words.name} value={title} lengthMax={40} onChange={setTitle} />
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={title.trim() === ''} onTap={() => void convene()}>
        {words.openMeeting(body)}
      </PrimaryButton>
    </Sheet>
  )
}
