import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import type { RowView } from '../client'
import { draftCopy } from '../draft-copy'
import { sections } from '../draft-row/row-fields'
import { useRow } from '../draft-row/use-row'
import { BasisFields } from './basis-fields'
import { RemoveSheet } from './remove-sheet'
import { RowFieldControl } from './row-field'
import { RowHead } from './row-head'
import './draft.less'

const words = draftCopy.row

export interface RowFormProps {
  draft: string
  row: RowView
  /** Reads the row anew; what was typed stays. */
  onReload: () => void
}

/** A row of a draft with everything that is changed on a phone, and the basis of the change. */
export function RowForm({ draft, row, onReload }: RowFormProps) {
  const form = useRow(draft, row)
  const [removing, setRemoving] = useState(false)
  const { isChanged, hasBasis, refusal } = form
  const isBehind = refusal?.code === 'draftChangedMeanwhile'
  const note = !isChanged ? words.nothing : hasBasis ? words.draft : words.noBasis
  const bottom = (
    <BottomBar note={note}>
      <RefusalNote refusal={refusal} />
      {isBehind ? (
        <PrimaryButton onTap={onReload}>{words.meanwhileTitle}</PrimaryButton>
      ) : (
        <PrimaryButton busy={form.busy} disabled={!form.ready} onTap={form.save}>
          {words.save}
        </PrimaryButton>
      )}
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <RowHead row={row} />
      {sections.map((section) => (
        <Section key={section} section={section} form={form} />
      ))}
      <Notice tone="quiet">{words.more}</Notice>
      <BasisFields {...form.basis} onChange={form.changeBasis} />
      <ButtonPair>
        <PlainButton onTap={() => setRemoving(true)}>{words.remove}</PlainButton>
        <PlainButton onTap={() => open(routes.addDraftRow(draft, row.indicator))}>
          {words.like}
        </PlainButton>
      </ButtonPair>
      {removing ? (
        <RemoveSheet
          draft={draft}
          row={row}
          onClose={() => setRemoving(false)}
          onReload={onReload}
          onRemoved={form.forget}
        />
      ) : null}
    </Screen>
  )
}

interface SectionProps {
  section: (typeof sections)[number]
  form: ReturnType<typeof useRow>
}

function Section({ section, form }: SectionProps) {
  const fields = form.fields.filter((field) => field.section === section)
  if (fields.length === 0) return null
  return (
    <>
      <SectionTitle>{words[section]}</SectionTitle>
      <RowGroup>
        {fields.map((field) => (
          <RowFieldControl
            key={field.key}
            field={field}
            value={form.textOf(field.key, field.value)}
            problem={form.problems[field.key]}
            changedMeanwhile={form.changedMeanwhile(field.key, field.value)}
            onChange={(text) => form.type(field.key, text)}
          />
        ))}
      </RowGroup>
    </>
  )
}
