import { useState } from 'react'
import { votersOn } from '@shared/organisation/voters'
import type { RosterLine } from '@shared/organisation/contract'
import { MeetingFields } from '@/parts/meeting-fields'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { ConfirmSheet } from '@/ui/sheet'
import { windowStartWords } from '@/words/date'
import { useAdoption } from '../adopt/use-adopt'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'

const words = draftCopy.adopt

export interface AdoptFormProps {
  draft: DraftView
  members: RosterLine[]
  today: string
}

/** What stands in the minutes of the members' meeting about this draft. */
export function AdoptForm({ draft, members, today }: AdoptFormProps) {
  const votesFrom = members.flatMap((member) => member.votesFrom ?? [])
  const adoption = useAdoption(draft, today, (day) => votersOn(day, votesFrom))
  const { form, change } = adoption
  const [asking, setAsking] = useState(false)
  const bottom = (
    <BottomBar note={draftCopy.row.draft}>
      <PrimaryButton disabled={!adoption.ready} onTap={() => setAsking(true)}>
        {words.submit}
      </PrimaryButton>
    </BottomBar>
  )
  const start = windowStartWords(draft.startsWith)
  return (
    <Screen bottom={bottom}>
      <RowGroup>
        <TextField
          title={words.title}
          lengthMax={60}
          value={adoption.title}
          onChange={(title) => change({ title })}
        />
      </RowGroup>
      <MeetingFields
        form={form}
        problems={adoption.problems}
        ayesTitle={words.ayes}
        today={today}
        onChange={change}
        onHoldOn={adoption.holdOn}
      />
      <ConfirmSheet
        open={asking}
        title={words.confirm}
        message={draft.filing === 'approve' ? words.approve : words.file(start)}
        action={words.submit}
        busy={adoption.busy}
        onClose={() => setAsking(false)}
        onConfirm={adoption.submit}
      >
        <RefusalNote refusal={adoption.refusal} />
      </ConfirmSheet>
    </Screen>
  )
}
