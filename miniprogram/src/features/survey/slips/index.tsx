import { useState } from 'react'
import { slipsAtOnceMost } from '@shared/survey/limits'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { MadeSlips } from '@/parts/made-slips'
import { Field } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { Stepper } from '@/ui/stepper'
import { Steps } from '@/ui/steps'
import { SubmitBar } from '@/ui/submit-bar'
import { dayWords } from '@/words/date'
import { spaced } from '@/words/spaced'
import { showSurvey, useIssueSlips, type Respondents, type Slips, type SurveyView } from '../client'
import { copy } from '../copy'

const words = copy.slips
const usualCount = 10
/** In the order of the choice: whom most slips are for comes first. */
const respondents = ['masses', 'members'] as const

/** Slips for the masses: how many, and then the codes, once. */
export default function SlipsPage() {
  const half = useParam('half')
  const load = useLoad(() => showSurvey('', half), { key: half })
  const [made, setMade] = useState<Slips>()
  if (made !== undefined) return <Made slips={made} />
  const survey = load.state === 'ready' ? load.value : undefined
  if (survey?.actions.includes('issueSlips')) return <Make survey={survey} onMade={setMade} />
  return (
    <Screen>
      <PageLoad load={load}>
        {() => <EmptyState title={words.over} advice={words.overAdvice} />}
      </PageLoad>
    </Screen>
  )
}

function Make({ survey, onMade }: { survey: SurveyView; onMade: (slips: Slips) => void }) {
  const { half, slipsIssued, membersWithoutPhone = 0 } = survey
  const [count, setCount] = useState(usualCount)
  const [to, setTo] = useState<Respondents>('masses')
  const { busy, refusal, run } = useIssueSlips(half)
  const ofMembers = to === 'members'
  const make = async () => {
    const forMembers = { half, count: Math.min(membersWithoutPhone, slipsAtOnceMost), to }
    const reply = await run(ofMembers ? forMembers : { half, count })
    if (reply?.ok) onMade(reply.value)
  }
  return (
    <Screen
      bottom={
        <SubmitBar busy={busy} refusal={refusal} onSubmit={() => void make()}>
          {words.make}
        </SubmitBar>
      }
    >
      {membersWithoutPhone === 0 ? null : (
        <Segments
          segments={respondents.map((value) => ({ value, title: words.to[value] }))}
          value={to}
          label={words.toWhom}
          onChange={setTo}
        />
      )}
      {ofMembers ? (
        <Notice tone="quiet">{words.ofMembers(membersWithoutPhone)}</Notice>
      ) : (
        <RowGroup>
          <Field title={words.question} hint={words.hint}>
            <Stepper
              label={words.label}
              value={count}
              min={1}
              max={slipsAtOnceMost}
              format={words.count}
              onChange={setCount}
            />
          </Field>
        </RowGroup>
      )}
      <SectionTitle>{words.how}</SectionTitle>
      <Steps steps={ofMembers ? words.stepsOfMembers : words.steps} />
      <Notice tone="quiet">{words.issued(slipsIssued)}</Notice>
    </Screen>
  )
}

function Made({ slips: { codes, closesOn } }: { slips: Slips }) {
  const day = dayWords(closesOn)
  return (
    <MadeSlips
      slips={codes.map((code) => ({ title: words.onSlip, code }))}
      until={copy.survey.until(day)}
      text={codes.map((code) => words.inText(spaced(code), day)).join('\n')}
      words={words}
    />
  )
}
