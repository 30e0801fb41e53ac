import { TextArea, TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'
import { useAdd } from '../add-row/use-add'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { BasisFields } from './basis-fields'

const words = draftCopy.add

export interface AddFormProps {
  draft: DraftView
  like: string
  /** Reads the draft anew; what was typed stays. */
  onReload: () => void
}

/** The words of a new clause; what it counts is taken from the one that it is like. */
export function AddForm({ draft, like, onReload }: AddFormProps) {
  const { form, code, change, problem, ready, add, busy, refusal } = useAdd(draft, like)
  const model = draft.rows.find(({ indicator }) => indicator === like)
  const isBehind = refusal?.code === 'draftChangedMeanwhile'
  const bottom = (
    <SubmitBar
      busy={busy}
      refusal={refusal}
      disabled={!ready}
      note={draftCopy.row.draft}
      onSubmit={isBehind ? onReload : add}
    >
      {words.action}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      <Notice tone="quiet">{words.like(`${like} ${model?.title ?? ''}`)}</Notice>
      <RowGroup>
        <TextField
          title={words.code}
          hint={words.codeHint}
          problem={problem}
          lengthMax={16}
          value={code}
          onChange={(typed) => change({ code: typed })}
        />
        <TextField
          title={draftCopy.row.title}
          lengthMax={120}
          value={form.title}
          onChange={(title) => change({ title })}
        />
        <TextArea
          title={draftCopy.row.clause}
          placeholder={words.clausePlaceholder}
          lengthMax={600}
          value={form.clause}
          onChange={(clause) => change({ clause })}
        />
      </RowGroup>
      <BasisFields
        kind={form.basisKind}
        text={form.basisText}
        onChange={({ kind, text }) =>
          change({
            ...(kind !== undefined && { basisKind: kind }),
            ...(text !== undefined && { basisText: text }),
          })
        }
      />
    </Screen>
  )
}
