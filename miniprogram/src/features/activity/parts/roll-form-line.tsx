import { View } from '@tarojs/components'
import type { RollLine } from '@shared/activity/contract'
import { Row } from '@/ui/row'
import { Segments } from '@/ui/segments'
import { Tag } from '@/ui/tag'
import { copy } from '../copy'
import { isToMark } from '../roll-call/use-roll-call'
import { lineWords } from '../words'
import './roll-form-line.less'

const words = copy.rollCall
const marks = [
  { value: 'away' as const, title: words.away },
  { value: 'here' as const, title: words.here, tone: 'done' as const },
]

export interface RollFormLineProps {
  line: RollLine
  mark: boolean | undefined
  onMark: (attended: boolean) => void
}

export function RollFormLine({ line, mark, onMark }: RollFormLineProps) {
  if (!isToMark(line)) {
    const title = line.mine ? (
      <>
        {line.name}
        <Tag tone="brand">本人</Tag>
      </>
    ) : (
      line.name
    )
    return <Row title={title} detail={line.mine ? words.own : words.leave} mine={line.mine} />
  }
  return (
    <View className="row roll-form-line">
      <View className="row__body">
        <View className="row__title">{line.name}</View>
        <View className="row__detail">{lineWords(line)}</View>
      </View>
      <Segments
        label={line.name}
        segments={marks}
        value={mark === undefined ? undefined : mark ? 'here' : 'away'}
        onChange={(value) => onMark(value === 'here')}
      />
    </View>
  )
}
