import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { votersOn } from '@shared/organisation/voters'
import { useDraft } from '@/cloud/draft'
import type { Refusal, Reply } from '@/cloud/reply'
import {
  countsOf,
  isCounted,
  meetingOf,
  meetingProblems,
  type MeetingForm,
} from '@/parts/meeting-counts'
import { MeetingFields } from '@/parts/meeting-fields'
import { TextField } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'

export interface Voters {
  today: string
  votesFrom: string[]
}

interface Decision {
  title: string
  heldOn: string
  expected: number
  present: number
  ayes: number
}

interface DecisionFormProps extends Voters {
  /** Names the draft that stays on the phone. */
  name: string
  words: { title: string; usual: string; ayes: string; notCarried: string; save: string }
  busy: boolean
  refusal: Refusal | undefined
  ready?: boolean
  onSave: (decision: Decision) => Promise<Reply<unknown> | undefined>
  children?: ReactNode
}

/** What stands in the minutes of a members' meeting, below what it is about. */
export function DecisionForm(props: DecisionFormProps) {
  const { name, words, today, votesFrom, busy, refusal, ready = true, onSave, children } = props
  const votersOf = (day: string) => votersOn(day, votesFrom)
  const { form, change, clear } = useDraft<MeetingForm & { title: string }>(name, {
    ...meetingOf(today, votersOf(today)),
    title: words.usual,
  })
  const problems = meetingProblems(form, votersOf(form.heldOn), words.notCarried)
  const isComplete =
    ready && form.title.trim() !== '' && isCounted(form) && Object.keys(problems).length === 0

  const save = async () => {
    const reply = await onSave({ title: form.title.trim(), ...countsOf(form) })
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!isComplete} onSubmit={() => void save()}>
      {words.save}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      {children}
      <RowGroup>
        <TextField
          title={words.title}
          lengthMax={60}
          value={form.title}
          onChange={(title) => change({ title })}
        />
      </RowGroup>
      <MeetingFields
        form={form}
        problems={problems}
        ayesTitle={words.ayes}
        today={today}
        onChange={change}
        onHoldOn={(heldOn) => change({ heldOn, expected: `${votersOf(heldOn)}` })}
      />
    </Screen>
  )
}
