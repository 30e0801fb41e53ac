import type { Declarable } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import { useState, type ReactNode } from 'react'
import { Choice } from '@/ui/choice'
import { DateField, Field, TextArea, TextField } from '@/ui/field'
import { PhotoPicker } from '@/ui/photo-picker'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { Declarables } from '../client'
import { copy } from '../copy'
import { ClauseChoice } from './clause-choice'
import { ExpectedCard } from './expected-card'
import { clauseOf, noteLengthMax, photosMax, titleLengthMax } from './form'
import type { FormHook } from './use-form'
import './form.less'

export interface FormFieldsProps {
  hook: FormHook
  known: Declarables
  /** Photos that are stored already, shown above the picker. */
  kept?: ReactNode
  keptCount?: number
}

const words = copy.compose

/** The questions of a declaration, filled in from the top; compose and amend share them. */
export function FormFields({ hook, known, kept, keptCount = 0 }: FormFieldsProps) {
  const { form, change, changePhotos, photosGone } = hook
  const clause = clauseOf(form, known.declarables)
  const [noteOpen, setNoteOpen] = useState(form.note !== '')
  return (
    <>
      <RowGroup>
        <TextField
          title={words.what}
          placeholder={words.whatPlaceholder}
          lengthMax={titleLengthMax}
          value={form.title}
          onChange={(title) => change({ title })}
        />
      </RowGroup>
      <ClauseChoice
        declarables={known.declarables}
        title={form.title}
        chosen={clause}
        onChoose={(indicator) => change({ indicator, variant: undefined })}
      />
      {clause === undefined || clause.variants.length === 0 ? null : (
        <>
          <SectionTitle>{words.variants}</SectionTitle>
          <Choice
            options={clause.variants.map(({ variant, title, points }) => ({
              value: variant,
              title,
              detail: known.honoursOnly
                ? undefined
                : points === undefined
                  ? words.variantDecided
                  : copy.unitPoints(formatPoints(points)),
            }))}
            value={form.variant}
            onChange={(variant) => change({ indicator: clause.indicator, variant })}
          />
        </>
      )}
      <RowGroup>
        <DateField
          title={words.date}
          value={form.day}
          from={known.earliestDay}
          to={known.today}
          onChange={(day) => change({ day })}
        />
        <Field
          title={words.evidence}
          mark={evidenceMark(clause)}
          hint={evidenceHint(clause)}
          problem={photosGone ? words.photosGone : undefined}
        >
          {kept}
          {keptCount < photosMax ? (
            <PhotoPicker
              photos={form.photos}
              countMax={photosMax - keptCount}
              onChange={changePhotos}
            />
          ) : null}
        </Field>
        {noteOpen ? (
          <TextArea
            title={words.note}
            mark={words.optional}
            placeholder={words.notePlaceholder}
            lengthMax={noteLengthMax}
            value={form.note}
            onChange={(note) => change({ note })}
          />
        ) : (
          <Row title={words.note} value={words.optional} onTap={() => setNoteOpen(true)} />
        )}
      </RowGroup>
      {clause === undefined ? null : <ExpectedCard form={form} clause={clause} known={known} />}
    </>
  )
}

function evidenceMark(clause: Declarable | undefined): string | undefined {
  if (clause === undefined) return undefined
  return clause.evidenceRequired ? words.required : words.optional
}

function evidenceHint(clause: Declarable | undefined): string {
  if (clause === undefined) return words.evidenceByClause
  if (clause.evidenceAsked) return words.evidenceAsked(clause.evidenceAsked)
  return words.evidenceFree
}
