import { useState } from 'react'
import type { RosterLine } from '@shared/organisation/contract'
import { PrimaryButton } from '@/ui/button'
import { Checklist } from '@/ui/checklist'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Sheet } from '@/ui/sheet'

export interface MembersFieldProps {
  members: RosterLine[]
  chosen: string[]
  onChange: (chosen: string[]) => void
  title: string
  /** What the row says when nobody is chosen. */
  none: string
  value: string
  sheetTitle: string
  hint: string
  done: string
  least?: number
  most?: number
}

/** Some of the members, picked on a sheet; the row names them. */
export function MembersField(props: MembersFieldProps) {
  const { members, chosen, onChange, title, none, least = 0, most = members.length } = props
  const [choosing, setChoosing] = useState(false)
  const close = () => setChoosing(false)
  const names = members.filter(({ member }) => chosen.includes(member)).map(({ name }) => name)
  const options = members.map(({ member, name, department }) => ({
    value: member,
    title: name,
    detail: department,
    disabled: chosen.length >= most && !chosen.includes(member),
  }))
  const done = (
    <PrimaryButton disabled={chosen.length < least} onTap={close}>
      {props.done}
    </PrimaryButton>
  )
  return (
    <RowGroup>
      <Row
        title={title}
        detail={names.length === 0 ? none : names.join('、')}
        value={props.value}
        onTap={() => setChoosing(true)}
      />
      <Sheet open={choosing} title={props.sheetTitle} onClose={close}>
        <Notice tone="quiet">{props.hint}</Notice>
        <Checklist options={options} values={chosen} onChange={onChange} done={done} />
      </Sheet>
    </RowGroup>
  )
}
