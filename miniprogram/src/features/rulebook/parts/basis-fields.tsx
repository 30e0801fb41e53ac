import { basisKinds, type BasisKind } from '@shared/rulebook/states'
import { Choice } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { basisTitles, copy } from '../files/copy'

const options = basisKinds.map((value) => ({ value, title: basisTitles[value] }))

export interface BasisFieldsProps {
  kind: BasisKind | undefined
  text: string
  onChange: (part: { kind?: BasisKind; text?: string }) => void
}

/** On what a change rests: without it nothing is saved. */
export function BasisFields({ kind, text, onChange }: BasisFieldsProps) {
  return (
    <>
      <SectionTitle>{copy.basis}</SectionTitle>
      <Choice options={options} value={kind} onChange={(chosen) => onChange({ kind: chosen })} />
      <RowGroup>
        <TextArea
          title={copy.basisText}
          placeholder={copy.basisPlaceholder}
          lengthMax={200}
          value={text}
          onChange={(typed) => onChange({ text: typed })}
        />
      </RowGroup>
    </>
  )
}
