import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import type { RowView } from '../client'
import { basisTitles, draftCopy } from '../draft-copy'
import { RowHead } from './row-head'

const words = draftCopy.row

/** A row for those who read it, or that nobody may change. */
export function RowClosed({ row }: { row: RowView }) {
  const { clause, basis, evidenceAsked, evidenceRequired, pinned } = row
  return (
    <>
      <RowHead row={row} />
      <Notice tone={pinned ? 'note' : 'quiet'}>{pinned ? words.pinned : words.closed}</Notice>
      <Card>
        <View>{clause}</View>
      </Card>
      <RowGroup>
        {evidenceAsked === '' ? null : (
          <Row
            title={words.evidence}
            detail={evidenceAsked}
            value={evidenceRequired ? words.required : words.notRequired}
          />
        )}
        {basis === undefined ? null : (
          <Row
            title={words.basis}
            detail={draftCopy.draft.basis(basisTitles[basis.kind], basis.text)}
          />
        )}
      </RowGroup>
    </>
  )
}
