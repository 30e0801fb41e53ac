import { Input, Picker, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './field.less'

export interface FieldProps {
  title: string
  /** A word after the title: 选填, 必填. */
  mark?: string
  hint?: ReactNode
  /** What is to be put right, instead of the hint. */
  problem?: string
  /** Title at the left and the control at the right, for short values. */
  inline?: boolean
  children?: ReactNode
}

/** A question of a form with its control; stands in a `Card` or a `RowGroup`. */
export function Field({ title, mark, hint, problem, inline = false, children }: FieldProps) {
  return (
    <View className={`field ${inline ? 'field_inline' : ''}`}>
      <View className="field__head">
        <View className="field__title">
          {title}
          {mark === undefined ? null : <View className="field__mark">{mark}</View>}
        </View>
        {hint !== undefined && problem === undefined ? (
          <View className="field__hint">{hint}</View>
        ) : null}
        {problem === undefined ? null : (
          <View className="field__problem" {...spoken({ role: 'alert', live: 'polite' })}>
            {problem}
          </View>
        )}
      </View>
      {children === undefined ? null : <View className="field__control">{children}</View>}
    </View>
  )
}

export interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  lengthMax?: number
  kind?: 'text' | 'number' | 'digit'
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, lengthMax = 140, kind = 'text', ...field } = props
  return (
    <Field {...field}>
      <Input
        className="field__input"
        value={value}
        type={kind}
        maxlength={lengthMax}
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        onInput={(event) => onChange(event.detail.value)}
        {...spoken({ label: field.title })}
      />
    </Field>
  )
}

export interface TextAreaProps extends Omit<FieldProps, 'children' | 'inline'> {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  lengthMax?: number
}

/** Several lines, growing with what is written, with a count of what is left. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, placeholder, lengthMax = 200, ...field } = props
  return (
    <Field {...field}>
      <Textarea
        className="field__area"
        value={value}
        maxlength={lengthMax}
        autoHeight
        disableDefaultPadding
        placeholder={placeholder}
        placeholderClass="field__placeholder"
        onInput={(event) => onChange(event.detail.value)}
        {...spoken({ label: field.title })}
      />
      <View className="field__count">{`${Array.from(value).length} / ${lengthMax}`}</View>
    </Field>
  )
}

export interface DateFieldProps extends Omit<FieldProps, 'children' | 'inline'> {
  /** "2026-06-15". */
  value: string
  onChange: (day: string) => void
  from?: string
  to?: string
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** A day, opened with the likely one. */
export function DateField({ value, onChange, from, to, ...field }: DateFieldProps) {
  const words = dayInWords(value)
  return (
    <Picker
      mode="date"
      value={value}
      start={from}
      end={to}
      onChange={(event) => onChange(event.detail.value)}
    >
      <View {...spoken({ role: 'button', label: `${field.title}，${words}` })}>
        <Field {...field} inline>
          <View className="field__day">
            {words}
            <View className="row__chevron field__chevron" />
          </View>
        </Field>
      </View>
    </Picker>
  )
}

/** "6 月 15 日（星期一）"; an empty day asks for one. */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (date === 0) return '请选择'
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
  return `${month} 月 ${date} 日（星期${weekday}）`
}
