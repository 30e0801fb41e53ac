import Taro from '@tarojs/taro'
import { useDraft } from '@/cloud/draft'
import {
  countsOf,
  isCounted,
  meetingOf,
  meetingProblems,
  type MeetingForm,
} from '@/parts/meeting-counts'
import { monthName } from '@/words/calendar-names'
import { useAdopt, type DraftView } from '../client'
import { draftCopy } from '../draft-copy'

interface AdoptForm extends MeetingForm {
  /** Absent while it is the usual one. */
  title?: string
}

const words = draftCopy.adopt

/** The record of what the members' meeting decided, kept on the phone until it is accepted. */
export function useAdoption(
  { draft, version }: DraftView,
  today: string,
  votersOf: (day: string) => number,
) {
  const { form, change, clear } = useDraft<AdoptForm>(
    `rulebook/adopt/${draft}`,
    meetingOf(today, votersOf(today)),
  )
  const { busy, refusal, run } = useAdopt(draft)
  const problems = meetingProblems(form, votersOf(form.heldOn), words.notCarried)
  const title = form.title ?? words.titleValue(monthName(form.heldOn), version)

  const submit = async () => {
    const reply = await run({ draft, decision: { title, ...countsOf(form) } })
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  return {
    form,
    change,
    holdOn: (heldOn: string) => change({ heldOn, expected: `${votersOf(heldOn)}` }),
    problems,
    title,
    ready: title.trim() !== '' && isCounted(form) && Object.keys(problems).length === 0,
    submit: () => void submit(),
    busy,
    refusal,
  }
}
