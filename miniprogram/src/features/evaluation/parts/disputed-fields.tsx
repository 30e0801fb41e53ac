import { PlainButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'

const words = copy.briefing

export interface DisputedFieldsProps {
  items: string[]
  onChange: (items: string[]) => void
}

/** What was objected to, a line each; an emptied line does not count. */
export function DisputedFields({ items, onChange }: DisputedFieldsProps) {
  const put = (index: number, text: string) =>
    onChange(items.map((item, other) => (other === index ? text : item)))
  return (
    <>
      <SectionTitle>{words.disputed}</SectionTitle>
      <RowGroup>
        {items.map((item, index) => (
          <TextField
            key={index}
            title={words.disputedItem(index + 1)}
            hint={index === 0 ? words.disputedHint : undefined}
            lengthMax={100}
            value={item}
            onChange={(text) => put(index, text)}
          />
        ))}
      </RowGroup>
      {items.at(-1) === '' ? null : (
        <PlainButton onTap={() => onChange([...items, ''])}>{words.addDisputed}</PlainButton>
      )}
    </>
  )
}
