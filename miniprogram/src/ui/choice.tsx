import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './card.less'
import './choice.less'

export interface Option<Value extends string> {
  value: Value
  title: string
  /** What this choice means, 13 points. */
  detail?: ReactNode
  disabled?: boolean
}

export interface ChoiceProps<Value extends string> {
  options: Option<Value>[]
  value: Value | undefined
  onChange: (value: Value) => void
}

/** One of a few, each with a line that says what it means. */
export function Choice<Value extends string>({ options, value, onChange }: ChoiceProps<Value>) {
  return (
    <View className="choice">
      {options.map((option) => {
        const chosen = option.value === value
        const rests = option.disabled ?? false
        return (
          <View
            key={option.value}
            className={`choice__option ${rests ? 'choice__option_rests' : ''}`}
            hoverClass={rests ? 'none' : 'pressed'}
            onClick={() => {
              if (!rests) onChange(option.value)
            }}
            {...spoken({ role: 'radio', label: option.title, checked: chosen, disabled: rests })}
          >
            <View className={`choice__mark ${chosen ? 'choice__mark_chosen' : ''}`} />
            <View className="choice__body">
              <View className="choice__title">{option.title}</View>
              {option.detail === undefined ? null : (
                <View className="choice__detail">{option.detail}</View>
              )}
            </View>
          </View>
        )
      })}
    </View>
  )
}
