import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { SectionTitle } from '@/ui/section-title'
import { halfYearWords } from '@/words/date'
import type { SurveyView } from '../client'
import { answerNames, copy } from '../copy'
import './result.less'

const words = copy.result
type Result = NonNullable<SurveyView['result']>
type Counts = NonNullable<Result['total']>

/** What was answered, in the groups that may be shown. */
export function SurveyResult({ survey, result }: { survey: SurveyView; result: Result }) {
  const { members, masses, total } = result
  const none = members === undefined && masses === undefined
  return (
    <>
      <SectionTitle>{words.title(halfYearWords(survey.half))}</SectionTitle>
      {none ? (
        <Notice tone="quiet">{total === undefined ? words.none : words.onlyTotal}</Notice>
      ) : (
        <>
          <Group title={words.members} counts={members} />
          <Group title={words.masses} counts={masses} />
        </>
      )}
      {total === undefined ? null : <Group title={words.total} counts={total} />}
      <Notice tone="quiet">{`${words.slips(survey.slipsIssued)}${words.rule}`}</Notice>
    </>
  )
}

function Group({ title, counts }: { title: string; counts: Counts | undefined }) {
  const count = counts && answerNames.reduce((sum, answer) => sum + counts[answer], 0)
  return (
    <Card className="survey-group">
      <View className="survey-group__head">
        <View className="survey-group__title">{title}</View>
        <View className="survey-group__count">
          {count === undefined ? words.tooFew : words.pieces(count)}
        </View>
      </View>
      {counts === undefined
        ? null
        : answerNames.map((answer) => (
            <View key={answer} className="survey-group__answer">
              <ProgressBar
                label={copy.answers[answer]}
                value={counts[answer]}
                full={count ?? 0}
                tone="done"
              />
            </View>
          ))}
    </Card>
  )
}
