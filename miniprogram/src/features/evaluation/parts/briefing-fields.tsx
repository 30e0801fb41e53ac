import { useState } from 'react'
import { votersOn } from '@shared/organisation/voters'
import type { RosterLine } from '@shared/organisation/contract'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { DateField, TextArea, TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { useBriefing } from '../briefing/use-briefing'
import type { EvaluationView } from '../client'
import { copy } from '../copy'
import { DisputedFields } from './disputed-fields'
import { PanelField } from './panel-field'

const words = copy.briefing
const counts = ['expected', 'present', 'panelAyes'] as const

export interface BriefingFieldsProps {
  evaluation: EvaluationView
  members: RosterLine[]
  today: string
}

export function BriefingFields({ evaluation, members, today }: BriefingFieldsProps) {
  const voters = members.filter(({ votesFrom }) => votesFrom !== undefined)
  const votesFrom = voters.flatMap((voter) => voter.votesFrom ?? [])
  const briefing = useBriefing(evaluation.half, today, (day) => votersOn(day, votesFrom))
  const { form, change, problems } = briefing
  const [asking, setAsking] = useState(false)
  const panel = voters.filter(({ member }) => form.panel.includes(member))
  const bottom = (
    <BottomBar note={words.draft}>
      <PrimaryButton disabled={!briefing.ready} onTap={() => setAsking(true)}>
        {words.submit}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <RowGroup>
        <DateField
          title={words.heldOn}
          value={form.heldOn}
          from={evaluation.frozenOn}
          to={today}
          onChange={briefing.holdOn}
        />
      </RowGroup>
      <SectionTitle>{words.votes}</SectionTitle>
      <RowGroup>
        {counts.map((name) => (
          <TextField
            key={name}
            title={words[name]}
            kind="number"
            lengthMax={4}
            placeholder={words.countPlaceholder}
            value={form[name]}
            problem={problems[name]}
            onChange={(count) => change({ [name]: count })}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{words.votesHint}</Notice>
      <PanelField
        members={voters}
        panel={form.panel}
        onChange={(chosen) => change({ panel: chosen })}
      />
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
