import { Field } from '@/ui/field'
import { Segments } from '@/ui/segments'
import { copy } from '../copy'

const words = copy.member
const answers = [
  { value: 'yes', title: words.yes },
  { value: 'no', title: words.no },
] as const

interface AnswerFieldProps {
  name: keyof typeof words.answers
  value: boolean
  onChange: (value: boolean) => void
}

/** 是 or 否, with what it means. */
export function AnswerField({ name, value, onChange }: AnswerFieldProps) {
  const [title, hint] = words.answers[name]
  return (
    <Field title={title} hint={hint}>
      <Segments
        label={title}
        segments={[...answers]}
        value={value ? 'yes' : 'no'}
        onChange={(answer) => onChange(answer === 'yes')}
      />
    </Field>
  )
}
