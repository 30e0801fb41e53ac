import { basisKinds, type BasisKind } from '@shared/rulebook/states'
import { Choice } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { basisTitles, draftCopy } from '../draft-copy'

const words = draftCopy.row
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
      <SectionTitle>{words.basis}</SectionTitle>
      <Choice options={options} value={kind} onChange={(chosen) => onChange({ kind: chosen })} />
      <RowGroup>
        <TextArea
          title={words.basisText}
          placeholder={words.basisPlaceholder}
          lengthMax={200}
          value={text}
          onChange={(typed) => onChange({ text: typed })}
        />
      </RowGroup>
    </>
  )
}
