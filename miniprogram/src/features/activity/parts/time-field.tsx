import { Picker, View } from '@tarojs/components'
import { spoken } from '@/ui/aria'
import { Field } from '@/ui/field'

export interface TimeFieldProps {
  title: string
  /** "14:00". */
  value: string
  problem?: string | undefined
  onChange: (time: string) => void
}

export function TimeField({ title, value, problem, onChange }: TimeFieldProps) {
  return (
    <Picker mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
      <View {...spoken({ role: 'button', label: `${title}，${value}` })}>
        <Field title={title} problem={problem} inline>
          <View className="field__day">
            {value}
            <View className="row__chevron field__chevron" />
          </View>
        </Field>
      </View>
    </Picker>
  )
}
