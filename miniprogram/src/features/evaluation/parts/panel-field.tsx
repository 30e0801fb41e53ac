import type { RosterLine } from '@shared/organisation/contract'
import { MembersField } from '@/parts/members-field'
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
  return (
    <MembersField
      members={members}
      chosen={panel}
      onChange={onChange}
      title={words.panel}
      none={words.panelHint}
      value={panel.length === 0 ? words.panelNone : words.panelCount(panel.length)}
      sheetTitle={words.panel}
      hint={words.panelHint}
      done={words.panelDone(panel.length)}
      least={panelMin}
      most={panelMax}
    />
  )
}
