import { useState } from 'react'
import { todayOfPhone } from '@/cloud/today'
import { open, routes } from '@/navigation/routes'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { monthName } from '@/words/calendar-names'
import { useOpenMeeting } from '../client'
import { copy } from '../copy'

const words = copy.list

/** The agenda makes itself from what has been endorsed; only the name can be changed. */
export function OpenMeetingSheet({ count, onClose }: { count: number; onClose: () => void }) {
  const [title, setTitle] = useState(() => words.usualName(monthName(todayOfPhone())))
  const { busy, refusal, run } = useOpenMeeting()
  const convene = async () => {
    const reply = await run({ title })
    if (reply?.ok !== true) return
    onClose()
    open(routes.meeting(reply.value.meeting))
  }
  return (
    <Sheet open title={words.openTitle} onClose={onClose}>
      <Notice tone="quiet">{words.openHint(count)}</Notice>
      <TextField title={words.name} value={title} lengthMax={40} onChange={setTitle} />
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={title.trim() === ''} onTap={() => void convene()}>
        {words.openMeeting}
      </PrimaryButton>
    </Sheet>
  )
}
