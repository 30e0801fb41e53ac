import { View } from '@tarojs/components'
import type { Home } from '@shared/home/contract'
import { halfYearWords } from '@/words/date'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import { copy } from './copy'

const words = copy.below
const withBoard = ['published', 'final']

/** How far have the branches below me come with the half-year? */
export function BelowCard({ below }: { below: NonNullable<Home['below']> }) {
  const { half, branches, steps } = below
  const published = steps
    .filter(({ state }) => withBoard.includes(state))
    .reduce((sum, step) => sum + step.branches, 0)
  return (
    <Card className="below-card">
      <View className="below-card__line">
        <View>{words.title(halfYearWords(half))}</View>
        <View>{words.branches(branches)}</View>
      </View>
      <ProgressBar label={words.published} value={published} full={branches} tone="done" />
      <View className="below-card__steps">
        {steps.map((step) => (
          <View key={step.state} className="below-card__step">
            <View className="below-card__count">{words.stepCount(step.branches)}</View>
            <View>{words.step[step.state]}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
