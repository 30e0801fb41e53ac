import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import type { RowView } from '../client'
import { draftCopy } from '../draft-copy'
import { RowTags } from './draft-rows'
import './draft.less'

/** Which row this is, and what it is worth as it stands. */
export function RowHead({ row }: { row: RowView }) {
  const { indicator, moduleTitle, title, rule } = row
  return (
    <Card>
      <View className="draft-detail">{`${moduleTitle} · ${indicator}`}</View>
      <View className="draft-title">
        {title}
        <RowTags row={row} />
      </View>
      <View className="draft-detail">{draftCopy.row.now(rule)}</View>
    </Card>
  )
}
