import { isCarried } from '@shared/resolution/votes'

/** Of the minutes of a members' meeting; counts as they are typed. */
export interface MeetingForm {
  heldOn: string
  expected: string
  present: string
  ayes: string
}

export type MeetingProblems = Partial<Record<'expected' | 'present' | 'ayes', string>>

export const meetingWords = {
  heldOn: '开会日期',
  votes: '表决人数',
  hint: '按有表决权的正式党员计。实到过半数有效，赞成超过应到的半数通过。',
  expected: '应到',
  present: '实到',
  placeholder: '人数',
  expectedDiffers: (voters: number) => `那天有表决权的党员是 ${voters} 人，应到要如数填`,
  notQuorate: '实到没有超过应到的半数，会议不成立。',
  tooMany: '实到不能多于应到。',
  ayesTooMany: '赞成票不能多于实到。',
} as const

/** The form of a meeting of today, with everybody expected who may vote. */
export function meetingOf(day: string, voters: number): MeetingForm {
  return { heldOn: day, expected: `${voters}`, present: '', ayes: '' }
}

export function isCounted({ present, ayes }: MeetingForm): boolean {
  return present !== '' && ayes !== ''
}

/** What the server would refuse, said while it is typed; `notCarried` names what then falls. */
export function meetingProblems(
  form: MeetingForm,
  voters: number,
  notCarried: string,
): MeetingProblems {
  const expected = Number(form.expected)
  const present = Number(form.present)
  const ayes = Number(form.ayes)
  const problems: MeetingProblems = {}
  if (expected !== voters) problems.expected = meetingWords.expectedDiffers(voters)
  if (form.present !== '') {
    if (present > expected) problems.present = meetingWords.tooMany
    else if (present * 2 <= expected) problems.present = meetingWords.notQuorate
  }
  if (form.ayes !== '') {
    if (form.present !== '' && ayes > present) problems.ayes = meetingWords.ayesTooMany
    else if (!isCarried(ayes, expected)) problems.ayes = notCarried
  }
  return problems
}

/** The counts as a command takes them. */
export function countsOf({ heldOn, expected, present, ayes }: MeetingForm) {
  return {
    heldOn,
    expected: Number(expected),
    present: Number(present),
    ayes: Number(ayes),
  }
}
