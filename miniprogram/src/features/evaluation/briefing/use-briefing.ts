import Taro from '@tarojs/taro'
import { useDraft } from '@/cloud/draft'
import {
  countsOf,
  isCounted,
  meetingOf,
  meetingProblems,
  type MeetingForm,
} from '@/parts/meeting-counts'
import { useRecordBriefing } from '../client'
import { copy } from '../copy'

export interface BriefingForm extends MeetingForm {
  disputed: string[]
  panel: string[]
  minutes: string
}

const words = copy.briefing
export const panelMin = 3

/**
 * The record of a members' meeting, kept on the phone until it is accepted. `elects`: it elects a
 * panel, as every branch with a committee does.
 */
export function useBriefing(
  half: string,
  today: string,
  { votersOf, elects }: { votersOf: (day: string) => number; elects: boolean },
) {
  const { form, change, clear } = useDraft<BriefingForm>(`evaluation/briefing/${half}`, {
    ...meetingOf(today, votersOf(today)),
    disputed: [''],
    panel: [],
    minutes: '',
  })
  const { busy, refusal, run } = useRecordBriefing(half)
  const problems = meetingProblems(form, votersOf(form.heldOn), words.notCarried)
  const holdOn = (heldOn: string) => change({ heldOn, expected: `${votersOf(heldOn)}` })
  const filled = isCounted(form) && (!elects || form.panel.length >= panelMin)

  const submit = async () => {
    const minutes = form.minutes.trim()
    const { ayes: panelAyes, ...counts } = countsOf(form)
    const reply = await run({
      half,
      ...counts,
      panelAyes,
      disputed: form.disputed.map((item) => item.trim()).filter((item) => item !== ''),
      panel: elects ? form.panel : [],
      ...(minutes === '' ? {} : { minutes }),
    })
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  return {
    form,
    change,
    holdOn,
    problems,
    ready: filled && Object.keys(problems).length === 0,
    submit: () => void submit(),
    busy,
    refusal,
  }
}
