import { View } from '@tarojs/components'
import { spoken } from '@/ui/aria'

export interface ViewTabsProps<Value extends string> {
  options: { value: Value; title: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** Two to four ways of looking at the same thing. */
export function ViewTabs<Value extends string>({ options, value, onChange }: ViewTabsProps<Value>) {
  return (
    <View className="view-tabs">
      {options.map((option) => {
        const chosen = option.value === value
        return (
          <View
            key={option.value}
            className={`view-tabs__option ${chosen ? 'view-tabs__option_chosen' : ''}`}
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
