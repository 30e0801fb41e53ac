import { useState } from 'react'
import type { RosterLine } from '@shared/organisation/contract'
import { PrimaryButton } from '@/ui/button'
import { Checklist } from '@/ui/checklist'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { panelMin } from '../briefing/use-briefing'
import { copy } from '../copy'

const words = copy.briefing
const panelMax = 9

export interface PanelFieldProps {
  /** Formal members: only they can be elected. */
  members: RosterLine[]
  panel: string[]
  onChange: (panel: string[]) => void
}

export function PanelField({ members, panel, onChange }: PanelFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const names = members.filter(({ member }) => panel.includes(member)).map(({ name }) => name)
  const full = panel.length >= panelMax
  const options = members.map(({ member, name, department }) => ({
    value: member,
    title: name,
    detail: department,
    disabled: full && !panel.includes(member),
  }))
  return (
    <RowGroup>
      <Row
        title={words.panel}
        detail={names.length === 0 ? words.panelHint : names.join('、')}
        value={names.length === 0 ? words.panelNone : words.panelCount(names.length)}
        onTap={() => setChoosing(true)}
      />
      <Sheet open={choosing} title={words.panel} onClose={() => setChoosing(false)}>
        <Notice tone="quiet">{words.panelHint}</Notice>
        <Checklist
          options={options}
          values={panel}
          onChange={onChange}
          done={
            <PrimaryButton disabled={panel.length < panelMin} onTap={() => setChoosing(false)}>
              {words.panelDone(panel.length)}
            </PrimaryButton>
          }
        />
      </Sheet>
    </RowGroup>
  )
}
