import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { dayWords, halfYearWords } from '@/words/date'
import { showSurvey, useAnswerSurvey, type SurveyView } from '../client'
import { copy } from '../copy'
import { AnswerChoice } from '../parts/answer-choice'
import { SurveyResult } from '../parts/result'

const words = copy.survey

/** How content is the branch with the assessment of this half-year? */
export default function SurveyPage() {
  const branch = useParam('branch')
  const half = useParam('half')
  const load = useLoad(() => showSurvey(branch, half), { key: `${branch} ${half}`, onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>
        {(survey) => (
          <>
            <Standing survey={survey} onAnswered={load.reload} />
            {survey.actions.includes('issueSlips') ? (
              <RowGroup>
                <Row
                  title={words.toSlips}
                  detail={words.toSlipsDetail}
                  onTap={() => open(routes.slips(survey.half))}
                />
              </RowGroup>
            ) : null}
            {half === '' ? (
              <RowGroup>
                <Row
                  title={words.before(halfYearWords(survey.before))}
                  onTap={() => open(routes.survey(branch || undefined, survey.before))}
                />
              </RowGroup>
            ) : null}
          </>
        )}
      </PageLoad>
    </Screen>
  )
}

interface Shown {
  survey: SurveyView
  onAnswered: () => Promise<void>
}

function Standing({ survey, onAnswered }: Shown) {
  const { state, half, closesOn = '', answered, actions, result } = survey
  switch (state) {
    case 'notYet':
      return <EmptyState title={words.notYet} advice={words.notYetAdvice(halfYearWords(half))} />
    case 'open':
      if (actions.includes('answer')) return <Question survey={survey} onAnswered={onAnswered} />
      return (
        <EmptyState
          title={answered ? words.answered : words.waiting}
          advice={words.answeredAdvice(dayWords(closesOn))}
        />
      )
    case 'counting':
      return <EmptyState title={words.counting} advice={words.countingAdvice} />
    case 'closed':
      return <SurveyResult survey={survey} result={result ?? {}} />
  }
}

function Question({ survey, onAnswered }: Shown) {
  const { half, closesOn = '' } = survey
  const { busy, refusal, run } = useAnswerSurvey(half)
  return (
    <>
      <RefusalNote refusal={refusal} />
      <AnswerChoice
        question={copy.question(halfYearWords(half))}
        hint={`${copy.oneTap}${words.until(dayWords(closesOn))}。`}
        busy={busy}
        onAnswer={async (answer) => {
          const reply = await run({ half, answer })
          if (reply?.ok) await onAnswered()
        }}
      />
      <Notice tone="quiet">{copy.anonymous}</Notice>
    </>
  )
}
