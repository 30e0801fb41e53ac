import Taro from '@tarojs/taro'
import { isCarried } from '@shared/resolution/votes'
import { useDraft } from '@/cloud/draft'
import { useRecordBriefing } from '../client'
import { copy } from '../copy'

export interface BriefingForm {
  heldOn: string
  /** Counts as they are typed. */
  expected: string
  present: string
  panelAyes: string
  disputed: string[]
  panel: string[]
  minutes: string
}

const words = copy.briefing
export const panelMin = 3

/** The record of a members' meeting, kept on the phone until it is accepted. */
export function useBriefing(half: string, today: string, votersOf: (day: string) => number) {
  const { form, change, clear } = useDraft<BriefingForm>(`evaluation/briefing/${half}`, {
    heldOn: today,
    expected: `${votersOf(today)}`,
    present: '',
    panelAyes: '',
    disputed: [''],
    panel: [],
    minutes: '',
  })
  const { busy, refusal, run } = useRecordBriefing(half)
  const problems = problemsOf(form, votersOf(form.heldOn))
  const holdOn = (heldOn: string) => change({ heldOn, expected: `${votersOf(heldOn)}` })
  const filled = form.present !== '' && form.panelAyes !== '' && form.panel.length >= panelMin

  const submit = async () => {
    const minutes = form.minutes.trim()
    const reply = await run({
      half,
      heldOn: form.heldOn,
      expected: Number(form.expected),
      present: Number(form.present),
      panelAyes: Number(form.panelAyes),
      disputed: form.disputed.map((item) => item.trim()).filter((item) => item !== ''),
      panel: form.panel,
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

type Problems = Partial<Record<'expected' | 'present' | 'panelAyes', string>>

/** What the server would refuse, said while it is typed. */
function problemsOf(form: BriefingForm, voters: number): Problems {
  const expected = Number(form.expected)
  const present = Number(form.present)
  const ayes = Number(form.panelAyes)
  const problems: Problems = {}
  if (expected !== voters) problems.expected = words.expectedDiffers(voters)
  if (form.present !== '') {
    if (present > expected) problems.present = words.tooMany
    else if (present * 2 <= expected) problems.present = words.notQuorate
  }
  if (form.panelAyes !== '') {
    if (form.present !== '' && ayes > present) problems.panelAyes = words.ayesTooMany
    else if (!isCarried(ayes, expected)) problems.panelAyes = words.notCarried
  }
  return problems
}
