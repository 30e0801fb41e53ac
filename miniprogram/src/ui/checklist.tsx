import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import type { Option } from './choice'
import './choice.less'
import './checklist.less'

export interface ChecklistProps {
  options: Option<string>[]
  values: string[]
  onChange: (values: string[]) => void
  /** The button that ends the choice; it stays in sight while a long list scrolls. */
  done?: ReactNode
}

/** Any number of a list, for example who is on leave. */
export function Checklist({ options, values, onChange, done }: ChecklistProps) {
  return (
    <View className="checklist">
      <View className="choice">
        {options.map(({ value, title, detail, disabled = false }) => {
          const chosen = values.includes(value)
          const toggle = () =>
            onChange(chosen ? values.filter((one) => one !== value) : [...values, value])
          return (
            <View
              key={value}
              className={`choice__option ${disabled ? 'choice__option_rests' : ''}`}
              hoverClass={disabled ? 'none' : 'pressed'}
              onClick={disabled ? undefined : toggle}
              {...spoken({ role: 'checkbox', label: title, checked: chosen, disabled })}
            >
              <View className={`choice__mark ${chosen ? 'choice__mark_chosen' : ''}`} />
              <View className="choice__body">
                <View className="choice__title">{title}</View>
                {detail === undefined ? null : <View className="choice__detail">{detail}</View>}
              </View>
            </View>
          )
        })}
      </View>
      {done === undefined ? null : <View className="checklist__done">{done}</View>}
    </View>
  )
}
