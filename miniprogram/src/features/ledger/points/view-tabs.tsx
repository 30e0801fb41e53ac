import { View } from '@tarojs/components'
import { spoken } from '@/ui/aria'

export interface SegmentsProps<Value extends string> {
  options: { value: Value; title: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** Two to four ways of looking at the same thing. */
export function Segments<Value extends string>({ options, value, onChange }: SegmentsProps<Value>) {
  return (
    <View className="segments">
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <View
            key={option.value}
            className={`segments__option ${chosen ? 'segments__option_chosen' : ''}`}
            onClick={() => onChange(option.value)}
            {...spoken({ role: 'tab', label: option.title, checked: chosen })}
          >
            {option.title}
          </View>
        )
      })}
    </View>
  )
}
