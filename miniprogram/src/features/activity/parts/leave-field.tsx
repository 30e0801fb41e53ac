import { useState } from 'react'
import type { RosterLine } from '@shared/organisation/contract'
import { PrimaryButton } from '@/ui/button'
import { Checklist } from '@/ui/checklist'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { copy } from '../copy'

const words = copy.create

export interface LeaveFieldProps {
  members: RosterLine[]
  onLeave: string[]
  onChange: (onLeave: string[]) => void
}

/** Who is on leave or on shift: everyone else is expected without being picked. */
export function LeaveField({ members, onLeave, onChange }: LeaveFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const names = members.filter(({ member }) => onLeave.includes(member)).map(({ name }) => name)
  const options = members.map(({ member, name, department }) => ({
    value: member,
    title: name,
    detail: department,
  }))
  return (
    <RowGroup>
      <Row
        title={words.leave}
        detail={names.length === 0 ? words.leaveNone : names.join('、')}
        value={words.leaveCount(names.length)}
        onTap={() => setChoosing(true)}
      />
      <Sheet open={choosing} title={words.leaveSheet} onClose={() => setChoosing(false)}>
        <Notice tone="quiet">{words.leaveHint}</Notice>
        <Checklist
          options={options}
          values={onLeave}
          onChange={onChange}
          done={
            <PrimaryButton onTap={() => setChoosing(false)}>
              {words.leaveDone(names.length)}
            </PrimaryButton>
          }
        />
      </Sheet>
    </RowGroup>
  )
}
