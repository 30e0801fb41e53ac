import { Field, TextArea, TextField } from '@/ui/field'
import { Segments } from '@/ui/segments'
import { draftCopy } from '../draft-copy'
import type { RowField } from '../draft-row/row-fields'

const words = draftCopy.row

export interface RowFieldProps {
  field: RowField
  value: string
  problem: string | undefined
  /** Somebody else has changed what stands there since this one was begun. */
  changedMeanwhile: boolean
  onChange: (value: string) => void
}

/** One field of a row with its control. */
export function RowFieldControl({ field, changedMeanwhile, ...control }: RowFieldProps) {
  const { title, kind, lengthMax, optional } = field
  const hint = changedMeanwhile ? words.meanwhile(wordsOf(field)) : undefined
  const common = { title, lengthMax, hint, ...control }
  switch (kind) {
    case 'line':
      return (
        <TextField {...common} placeholder={optional === true ? words.evidencePlaceholder : ''} />
      )
    case 'area':
      return <TextArea {...common} />
    case 'points':
      return <TextField {...common} kind="digit" />
    case 'switch':
      return (
        <Field title={title} hint={hint ?? (field.key === 'on' ? words.offHint : undefined)} inline>
          <Segments
            segments={segmentsOf(field)}
            value={control.value}
            label={title}
            onChange={control.onChange}
          />
        </Field>
      )
  }
}

function segmentsOf({ key }: RowField) {
  const [yes, no] = key === 'on' ? [words.on, words.off] : [words.required, words.notRequired]
  return [
    { value: 'yes', title: yes },
    { value: 'no', title: no },
  ]
}

function wordsOf(field: RowField): string {
  if (field.kind !== 'switch') return field.value
  return segmentsOf(field).find(({ value }) => value === field.value)?.title ?? ''
}
