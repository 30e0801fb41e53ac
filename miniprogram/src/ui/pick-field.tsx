import { Picker, View } from '@tarojs/components'
import { spoken } from './aria'
import { Field } from './field'

export interface PickFieldProps<Value extends string> {
  title: string
  options: readonly { value: Value; title: string }[]
  value: Value | undefined
  placeholder?: string
  onChange: (value: Value) => void
}

/** One of a closed list, picked on a wheel: for forms with several of them. */
export function PickField<Value extends string>(props: PickFieldProps<Value>) {
  const { title, options, value, placeholder = '请选择', onChange } = props
  const at = options.findIndex((option) => option.value === value)
  const said = options[at]?.title ?? placeholder
  return (
    <Picker
      mode="selector"
      range={options.map((option) => option.title)}
      value={Math.max(at, 0)}
      onChange={(event) => {
        const chosen = options[Number(event.detail.value)]
        if (chosen) onChange(chosen.value)
      }}
    >
      <View {...spoken({ role: 'button', label: `${title}，${said}` })}>
        <Field title={title} inline>
          <View className="field__day">
            {said}
            <View className="row__chevron field__chevron" />
          </View>
        </Field>
      </View>
    </Picker>
  )
}
