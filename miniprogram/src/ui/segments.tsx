import { View } from '@tarojs/components'
import { spoken } from './aria'
import './segments.less'

export interface Segment<Value extends string> {
  value: Value
  title: string
  /** Green for what is well, where a long list is looked over. */
  tone?: 'brand' | 'done'
}

export interface SegmentsProps<Value extends string> {
  segments: Segment<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** Whom or what the choice is about; said before each word. */
  label: string
  disabled?: boolean
}

/** One of two or three words side by side: 同意 · 反对 · 弃权. None is chosen beforehand. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { segments, value, onChange, label, disabled = false } = props
  return (
    <View className={`segments ${disabled ? 'segments_rest' : ''}`}>
      {segments.map((segment) => {
        const chosen = segment.value === value
        return (
          <View
            key={segment.value}
            className={`segments__word ${chosen ? `segments__word_${segment.tone ?? 'brand'}` : ''}`}
            onClick={(event) => {
              event.stopPropagation()
              if (!disabled) onChange(segment.value)
            }}
            {...spoken({
              role: 'radio',
              label: `${label}：${segment.title}`,
              checked: chosen,
              disabled,
            })}
          >
            {segment.title}
          </View>
        )
      })}
    </View>
  )
}
