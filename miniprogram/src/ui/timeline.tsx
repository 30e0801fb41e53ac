import { View } from '@tarojs/components'
import './timeline.less'

export interface TimelineStep {
  title: string
  /** Who, when, what was decided: a line each. */
  lines?: string[]
  /** `decided` by people, `recorded` by the system, `ahead` still to come. */
  kind?: 'decided' | 'recorded' | 'ahead'
}

/** The trail of a matter, newest first. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <View className="timeline">
      {steps.map(({ title, lines = [], kind = 'decided' }, index) => (
        <View key={`${index} ${title}`} className="timeline__step">
          <View className={`timeline__dot timeline__dot_${kind}`} />
          <View className="timeline__body">
            <View className="timeline__title">{title}</View>
            {lines.map((line) => (
              <View key={line} className="timeline__line">
                {line}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
