import { formatPoints, type Points } from '@shared/kernel/points'
import type { PointsRange } from '@shared/rulebook/formula'
import { Field } from '@/ui/field'
import { Stepper } from '@/ui/stepper'
import { rangeWords } from '@/words/points'

/** Half a point at a time: what a body weighs. */
const stepPoints = 50

export interface PointsFieldProps {
  title: string
  range: PointsRange
  value: Points
  onChange: (points: Points) => void
}

/** Points that a body decides, within the range of the clause. */
export function PointsField({ title, range, value, onChange }: PointsFieldProps) {
  return (
    <Field inline title={title} hint={rangeWords(range)}>
      <Stepper
        label={title}
        value={value}
        min={range.least}
        max={range.most}
        step={stepPoints}
        format={formatPoints}
        onChange={onChange}
      />
    </Field>
  )
}
