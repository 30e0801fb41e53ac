import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BasisKind } from '@shared/rulebook/states'
import { useDraft } from '@/cloud/draft'
import { PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { useReplaceDraft, type VersionsView, type SheetRead } from '../client'
import { BasisFields } from '../parts/basis-fields'
import { ShowMore, useShown } from '../parts/show-more'
import { copy } from './copy'

interface ImportPreviewProps {
  draft: VersionsView['drafts'][number]
  read: SheetRead
  onDone: (count: number) => void
}

/** What a file would change, its basis, and the step that takes it over. */
export function ImportPreview({ draft, read, onDone }: ImportPreviewProps) {
  const lines = read.preview?.lines ?? []
  const shown = useShown(lines)
  return (
    <View className="files-group">
      <SectionTitle>{copy.preview(lines.length)}</SectionTitle>
      {read.preview?.fromThisText ? null : <Notice>{copy.notFromThis}</Notice>}
      <RowGroup>
        {shown.rows.map(({ sentence }, index) => (
          <Row key={`${index} ${sentence}`} title={sentence} />
        ))}
      </RowGroup>
      <ShowMore shown={shown} />
      <Replace draft={draft} read={read} onDone={onDone} />
    </View>
  )
}

interface Basis {
  kind?: BasisKind
  text: string
}

function Replace({ draft: { draft, version }, read, onDone }: ImportPreviewProps) {
  const basis = useDraft<Basis>(`rulebook/import/${draft}`, { text: '' })
  const replace = useReplaceDraft(draft)
  const [asking, setAsking] = useState(false)
  const { kind, text } = basis.form
  const count = read.preview?.lines.length ?? 0
  const missing = kind === undefined || text.trim() === ''

  const confirm = async () => {
    if (kind === undefined || read.preview === undefined) return
    const { revision } = read.preview
    const reply = await replace.run({
      draft,
      revision,
      rulebook: read.rulebook,
      basis: { kind, text: text.trim() },
    })
    if (reply?.ok !== true) return
    basis.clear()
    onDone(count)
  }

  return (
    <>
      <BasisFields kind={kind} text={text} onChange={basis.change} />
      {missing ? <Notice tone="quiet">{copy.noBasis}</Notice> : null}
      <PrimaryButton disabled={missing} onTap={() => setAsking(true)}>
        {copy.replace}
      </PrimaryButton>
      <ConfirmSheet
        open={asking}
        title={copy.replace}
        message={copy.replaceAsk(version, count)}
        action={copy.replace}
        busy={replace.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        <RefusalNote refusal={replace.refusal} />
      </ConfirmSheet>
    </>
  )
}
