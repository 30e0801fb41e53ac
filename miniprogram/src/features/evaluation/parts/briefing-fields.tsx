import { useState } from 'react'
import { decidingBody } from '@shared/organisation/deciding-body'
import { votersOn } from '@shared/organisation/voters'
import type { RosterLine } from '@shared/organisation/contract'
import { MeetingFields } from '@/parts/meeting-fields'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { TextArea } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { ConfirmSheet } from '@/ui/sheet'
import { useBriefing } from '../briefing/use-briefing'
import type { EvaluationView } from '../client'
import { copy } from '../copy'
import { DisputedFields } from './disputed-fields'
import { PanelField } from './panel-field'

const words = copy.briefing

export interface BriefingFieldsProps {
  evaluation: EvaluationView
  members: RosterLine[]
  today: string
}

export function BriefingFields({ evaluation, members, today }: BriefingFieldsProps) {
  const voters = members.filter(({ votesFrom }) => votesFrom !== undefined)
  const votesFrom = voters.flatMap((voter) => voter.votesFrom ?? [])
  const formal = members.filter(({ standing }) => standing === 'formal').length
  const elects = decidingBody(formal) === 'committee'
  const votersOf = (day: string) => votersOn(day, votesFrom)
  const briefing = useBriefing(evaluation.half, today, { votersOf, elects })
  const { form, change, problems } = briefing
  const [asking, setAsking] = useState(false)
  const panel = voters.filter(({ member }) => elects && form.panel.includes(member))
  const bottom = (
    <BottomBar note={words.draft}>
      <PrimaryButton disabled={!briefing.ready} onTap={() => setAsking(true)}>
        {words.submit}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <MeetingFields
        form={form}
        problems={problems}
        ayesTitle={elects ? words.panelAyes : words.briefingAyes}
        from={evaluation.frozenOn}
        today={today}
        onChange={change}
        onHoldOn={briefing.holdOn}
      />
      {elects ? (
        <PanelField
          members={voters}
          panel={form.panel}
          onChange={(chosen) => change({ panel: chosen })}
        />
      ) : (
        <Notice tone="quiet">{words.noPanel}</Notice>
      )}
      <DisputedFields items={form.disputed} onChange={(disputed) => change({ disputed })} />
      <RowGroup>
        <TextArea
          title={words.minutes}
          mark={words.optional}
          lengthMax={2000}
          value={form.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </RowGroup>
      <ConfirmSheet
        open={asking}
        title={words.confirm}
        message={words.message(panel.map(({ name }) => name).join('、'))}
        action={words.submit}
        busy={briefing.busy}
        onClose={() => setAsking(false)}
        onConfirm={briefing.submit}
      >
        <RefusalNote refusal={briefing.refusal} />
      </ConfirmSheet>
    </Screen>
  )
}
