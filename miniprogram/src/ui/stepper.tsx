import { View } from '@tarojs/components'
import { spoken } from './aria'
import './stepper.less'

export interface StepperProps {
  value: number
  min: number
  max: number
  step?: number
  /** How the number is written, `formatPoints` for hundredths. */
  format?: (value: number) => string
  label: string
  onChange: (value: number) => void
}

/** A number within bounds, changed a step at a time. */
export function Stepper(props: StepperProps) {
  const { value, min, max, step = 1, format = String, label, onChange } = props
  const to = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  return (
    <View className="stepper">
      <View
        className={`stepper__key ${value <= min ? 'stepper__key_rests' : ''}`}
        onClick={() => to(value - step)}
        {...spoken({ role: 'button', label: `${label}减少`, disabled: value <= min })}
      >
        −
      </View>
      <View className="stepper__figure" {...spoken({ live: 'polite' })}>
        {format(value)}
      </View>
      <View
        className={`stepper__key ${value >= max ? 'stepper__key_rests' : ''}`}
        onClick={() => to(value + step)}
        {...spoken({ role: 'button', label: `${label}增加`, disabled: value >= max })}
      >
        +
      </View>
    </View>
  )
}
