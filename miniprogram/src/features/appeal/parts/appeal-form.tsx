import { useState } from 'react'
import type { AppealTargetInput } from '@shared/appeal/contract'
import { useDraft } from '@/cloud/draft'
import { PointsField } from '@/parts/points-field'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { dayWords } from '@/words/date'
import { useSubmitAppeal, type Submitted } from '../client'
import type { Matter } from '../compose/matter'
import { copy } from '../copy'
import { AppealSubmitted } from './appeal-submitted'

const words = copy.compose

/** What it is about, why, and what happens next. */
export function AppealForm({ target, matter }: { target: AppealTargetInput; matter: Matter }) {
  const about = target.kind === 'entry' ? target.entry : target.declaration
  const { form, change, clear } = useDraft(`appeal/compose/${about}`, { reason: '' })
  const { claim } = matter
  const [points, setPoints] = useState(claim?.most)
  const { busy, refusal, run } = useSubmitAppeal(about)
  const [done, setDone] = useState<Submitted>()
  if (done !== undefined) return <AppealSubmitted submitted={done} />

  const submit = async () => {
    const claimed = target.kind === 'entry' ? { ...target, points } : target
    const reply = await run({ target: claimed, reason: form.reason })
    if (reply?.ok !== true) return
    clear()
    setDone(reply.value)
  }
  const bottom = (
    <BottomBar note={words.draft}>
      <RefusalNote refusal={refusal} />
      <PrimaryButton
        busy={busy}
        disabled={form.reason.trim() === '' || !matter.appealable}
        onTap={() => void submit()}
      >
        {words.submit}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <Card>
        <SectionTitle>{words.what}</SectionTitle>
        <Row
          strong
          title={matter.title}
          detail={matter.detail}
          value={matter.value}
          valueTone="figure"
        />
        {matter.sentence === undefined ? null : <Notice tone="quiet">{matter.sentence}</Notice>}
        {matter.appealable ? null : <Notice tone="brand">{words.notAppealable}</Notice>}
        {matter.lastDay === undefined ? null : (
          <Notice>{words.lastDay(dayWords(matter.lastDay))}</Notice>
        )}
      </Card>
      <RowGroup>
        {claim === undefined || points === undefined ? null : (
          <PointsField title={words.claim} range={claim} value={points} onChange={setPoints} />
        )}
        <TextArea
          title={words.why}
          placeholder={words.whyPlaceholder}
          lengthMax={500}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      </RowGroup>
      <Card>
        <SectionTitle>{words.next}</SectionTitle>
        <Timeline steps={stepsOf(matter)} />
      </Card>
    </Screen>
  )
}

function stepsOf({ workingDays }: Matter) {
  return words.steps(workingDays).map((title) => ({ title, kind: 'ahead' as const }))
}
