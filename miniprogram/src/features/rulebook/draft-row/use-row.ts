import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { BasisKind } from '@shared/rulebook/states'
import { useDraft } from '@/cloud/draft'
import { useChangeRow, type RowView } from '../client'
import { changeOf, fieldsOf, problemsOf } from './row-fields'

interface RowForm {
  /** What was typed, and what stood there when it was begun, by field. */
  typed: Record<string, string>
  seen: Record<string, string>
  basisKind?: BasisKind
  basisText?: string
}

/**
 * A row being changed. Only what was typed is held, so that a row that somebody else changed
 * meanwhile is read anew and keeps both: theirs where nothing was typed, ours where it was.
 */
export function useRow(draft: string, row: RowView) {
  const { indicator, revision, basis: before } = row
  const { form, change, clear } = useDraft<RowForm>(`rulebook/row/${draft}/${indicator}`, {
    typed: {},
    seen: {},
  })
  const { busy, refusal, run } = useChangeRow(draft, indicator)
  const [attempted, setAttempted] = useState(revision)
  const fields = fieldsOf(row)
  const problems = problemsOf(row, form.typed)
  const rowChange = changeOf(row, form.typed)
  const basis = {
    kind: form.basisKind ?? before?.kind,
    text: form.basisText ?? before?.text ?? '',
  }
  const basisIsNew = row.changed && (basis.kind !== before?.kind || basis.text !== before?.text)
  const isChanged = Object.keys(rowChange).length > 0 || basisIsNew
  const hasBasis = basis.kind !== undefined && basis.text.trim() !== ''

  const type = (key: string, text: string) => {
    const stands = fields.find((field) => field.key === key)?.value ?? ''
    change({
      typed: { ...form.typed, [key]: text },
      seen: { [key]: stands, ...form.seen },
    })
  }
  const save = async () => {
    const { kind, text } = basis
    if (kind === undefined) return
    setAttempted(revision)
    const given = { draft, revision, indicator, change: rowChange, basis: { kind, text } }
    const reply = await run(given)
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  return {
    fields,
    problems,
    textOf: (key: string, stands: string) => form.typed[key] ?? stands,
    /** True of a field that was typed into and has another value now than it had then. */
    changedMeanwhile: (key: string, stands: string) => (form.seen[key] ?? stands) !== stands,
    type,
    basis,
    changeBasis: (part: { kind?: BasisKind; text?: string }) =>
      change({
        ...(part.kind !== undefined && { basisKind: part.kind }),
        ...(part.text !== undefined && { basisText: part.text }),
      }),
    isChanged,
    hasBasis,
    ready: isChanged && hasBasis && Object.keys(problems).length === 0,
    save: () => void save(),
    forget: clear,
    busy,
    /** Of an attempt on the row as it is shown; reading it anew answers an older one. */
    refusal: attempted === revision ? refusal : undefined,
  }
}
