import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BasisKind } from '@shared/rulebook/states'
import { PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { useRemoveRow, type RowView } from '../client'
import { draftCopy } from '../draft-copy'
import { BasisFields } from './basis-fields'
import './draft.less'

const words = draftCopy.row

export interface RemoveSheetProps {
  draft: string
  row: RowView
  onClose: () => void
  onReload: () => void
  onRemoved: () => void
}

/** A row is taken away with its basis, like any other change. */
export function RemoveSheet({ draft, row, onClose, onReload, onRemoved }: RemoveSheetProps) {
  const { indicator, title, revision } = row
  const { busy, refusal, run } = useRemoveRow(draft, indicator)
  const [kind, setKind] = useState<BasisKind>()
  const [text, setText] = useState('')
  const remove = async () => {
    if (kind === undefined) return
    const reply = await run({ draft, revision, indicator, basis: { kind, text } })
    if (reply?.ok === true) {
      onRemoved()
      void Taro.navigateBack()
    } else if (reply?.refusal.code === 'draftChangedMeanwhile') onReload()
  }
  return (
    <Sheet open title={words.removeTitle(`${indicator} ${title}`)} onClose={onClose}>
      <Notice tone="quiet">{words.removeMessage}</Notice>
      <View className="draft-sheet-fields">
        <BasisFields
          kind={kind}
          text={text}
          onChange={(part) => {
            if (part.kind !== undefined) setKind(part.kind)
            if (part.text !== undefined) setText(part.text)
          }}
        />
      </View>
      <RefusalNote refusal={refusal} />
      <PrimaryButton
        busy={busy}
        disabled={kind === undefined || text.trim() === ''}
        onTap={() => void remove()}
      >
        {words.remove}
      </PrimaryButton>
    </Sheet>
  )
}
