import { View } from '@tarojs/components'
import './steps.less'

/** What to do, one after the other, with numbers. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <View className="steps">
      {steps.map((step, index) => (
        <View key={step} className="steps__step">
          <View className="steps__number">{String(index + 1)}</View>
          <View className="steps__words">{step}</View>
        </View>
      ))}
    </View>
  )
}
