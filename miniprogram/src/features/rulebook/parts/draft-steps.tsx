import { View } from '@tarojs/components'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { stepsOf } from './steps'
import { spoken } from '@/ui/aria'
import './draft-steps.less'

/** The way of a draft in one line that wraps: green behind it, red where it stands. */
export function DraftSteps({ draft }: { draft: DraftView }) {
  const steps = stepsOf(draft)
  const now = steps.find(({ standing }) => standing === 'now')
  const said = `${draftCopy.draft.steps}：${now?.title ?? draftCopy.states[draft.state]}`
  return (
    <View className="draft-steps" {...spoken({ role: 'img', label: said })}>
      {steps.map(({ title, standing }) => (
        <View key={title} className={`draft-steps__step draft-steps__step_${standing}`}>
          {title}
        </View>
      ))}
    </View>
  )
}
