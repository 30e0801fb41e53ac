import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { halfYearWords } from '@/words/date'
import type { Analysis } from '../client'
import { copy } from './copy'

/** What was looked at, how much of it ties to the business, and what to look at first. */
export function AnalysisHead({ analysis }: { analysis: Analysis }) {
  const { half, membersCount, integration, rows } = analysis
  const { integrated, all } = integration
  const fewCan = rows.filter(({ remarks }) => remarks.includes('fewCan')).length
  return (
    <>
      <Card>
        <View className="analysis-title">{copy.head(halfYearWords(half), membersCount)}</View>
        <View className="analysis-detail">{copy.explains}</View>
        {all <= 0 ? (
          <View className="analysis-detail">{copy.integrationNone}</View>
        ) : (
          <View className="analysis-share">
            <View className="analysis-share__words">
              <View>{copy.integration}</View>
              <View className="analysis-share__figure">{copy.percent(integrated, all)}</View>
            </View>
            <ProgressBar
              bare
              label={copy.integration}
              value={integrated}
              full={all}
              format={copy.points}
            />
            <View className="analysis-detail">{copy.integrationOf}</View>
          </View>
        )}
      </Card>
      {fewCan > 0 ? <Notice>{copy.warning(fewCan)}</Notice> : null}
    </>
  )
}
