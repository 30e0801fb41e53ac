import type { RollLine } from '@shared/activity/contract'
import { useDraft } from '@/cloud/draft'
import { useCloseActivity } from '../client'

export interface RollCall {
  /** Undecided is `undefined`. */
  markOf: (line: RollLine) => boolean | undefined
  mark: (line: RollLine, attended: boolean) => void
  restAbsent: () => void
  present: number
  absent: number
  left: number
  submit: () => Promise<boolean>
  busy: boolean
  refusal: ReturnType<typeof useCloseActivity>['refusal']
}

/** The marks of a roll: who has signed in is ticked, the rest is asked; kept until it is sent. */
export function useRollCall(activity: string, lines: RollLine[]): RollCall {
  const { form, change, clear } = useDraft<{ marks: Record<string, boolean> }>(
    `activity/roll-call/${activity}`,
    { marks: {} },
  )
  const { busy, refusal, run } = useCloseActivity(activity)
  const mine = lines.filter(isToMark)
  const markOf = ({ member, signedInAt }: RollLine) =>
    form.marks[member] ?? (signedInAt === undefined ? undefined : true)
  const present = mine.filter((line) => markOf(line) === true).length
  const absent = mine.filter((line) => markOf(line) === false).length

  const submit = async () => {
    const marks = mine.map((line) => ({ member: line.member, attended: markOf(line) ?? false }))
    const reply = await run({ activity, marks })
    if (reply?.ok !== true) return false
    clear()
    return true
  }
  const restAbsent = () => {
    const rest = mine.filter((line) => markOf(line) === undefined)
    const absentOnes = Object.fromEntries(rest.map(({ member }) => [member, false]))
    change({ marks: { ...form.marks, ...absentOnes } })
  }
  return {
    markOf,
    mark: ({ member }, attended) => change({ marks: { ...form.marks, [member]: attended } }),
    restAbsent,
    present,
    absent,
    left: mine.length - present - absent,
    submit,
    busy,
    refusal,
  }
}

/** The own line is another's to check, and leave needs no roll-call. */
export function isToMark({ mine, onLeave }: RollLine): boolean {
  return !mine && !onLeave
}
