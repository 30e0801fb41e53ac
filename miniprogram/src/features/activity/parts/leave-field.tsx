import type { RosterLine } from '@shared/organisation/contract'
import { MembersField } from '@/parts/members-field'
import { copy } from '../copy'

const words = copy.create

export interface LeaveFieldProps {
  members: RosterLine[]
  onLeave: string[]
  onChange: (onLeave: string[]) => void
}

/** Who is on leave or on shift: everyone else is expected without being picked. */
export function LeaveField({ members, onLeave, onChange }: LeaveFieldProps) {
  return (
    <MembersField
      members={members}
      chosen={onLeave}
      onChange={onChange}
      title={words.leave}
      none={words.leaveNone}
      value={words.leaveCount(onLeave.length)}
      sheetTitle={words.leaveSheet}
      hint={words.leaveHint}
      done={words.leaveDone(onLeave.length)}
    />
  )
}
