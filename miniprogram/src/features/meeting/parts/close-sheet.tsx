import { View } from '@tarojs/components'
import type { MeetingView } from '@shared/meeting/contract'
import { useDraft } from '@/cloud/draft'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useCloseMeeting } from '../client'
import { copy } from '../copy'
import './close-sheet.less'

const words = copy.close

export interface CloseSheetProps {
  meeting: MeetingView
  onClose: () => void
  onDone: () => void
}

/** What is not carried needs the reason that its member will read. */
export function CloseSheet({ meeting, onClose, onDone }: CloseSheetProps) {
  const { form, change, clear } = useDraft<{ reasons: Record<string, string>; minutes: string }>(
    `meeting/close/${meeting.meeting}`,
    { reasons: {}, minutes: '' },
  )
  const { busy, refusal, run } = useCloseMeeting(meeting.meeting)
  const { items, quorate } = meeting
  const notCarried = items.filter(({ standing }) => standing === 'notCarried')
  const count = (standing: string) => items.filter((item) => item.standing === standing).length
  const reasons = notCarried.map(({ item }) => ({
    item,
    reason: (form.reasons[item] ?? '').trim(),
  }))
  const missing = reasons.some(({ reason }) => reason === '')

  const close = async () => {
    const minutes = form.minutes.trim()
    const said = { meeting: meeting.meeting, reasons }
    const reply = await run(minutes === '' ? said : { ...said, minutes })
    if (reply?.ok !== true) return
    clear()
    onDone()
  }
  return (
    <Sheet open title={words.title} onClose={onClose}>
      <Notice tone="quiet">
        {words.summary(count('carried'), notCarried.length, count('notQuorate'))}
      </Notice>
      {quorate ? null : <Notice>{words.notYet}</Notice>}
      <View className="close-sheet__fields">
        {notCarried.map(({ item, title }) => (
          <TextArea
            key={item}
            title={words.reasonFor(title)}
            placeholder={words.reasonPlaceholder}
            value={form.reasons[item] ?? ''}
            onChange={(reason) => change({ reasons: { ...form.reasons, [item]: reason } })}
          />
        ))}
        <TextArea
          title={words.minutes}
          mark={words.optional}
          placeholder={words.minutesPlaceholder}
          lengthMax={1000}
          value={form.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </View>
      <RefusalNote refusal={refusal} />
      <ButtonPair>
        <PlainButton onTap={onClose}>{words.back}</PlainButton>
        <PrimaryButton busy={busy} disabled={missing || !quorate} onTap={() => void close()}>
          {words.action}
        </PrimaryButton>
      </ButtonPair>
    </Sheet>
  )
}
