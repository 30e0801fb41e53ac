import { View } from '@tarojs/components'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import type { MyPoints } from '../client'
import { copy } from '../copy'
import { EntryRow } from './entry-row'

/** Every record, the latest first. */
export function EntriesView({ points }: { points: MyPoints }) {
  const { entries, entriesLeft } = points
  if (entries.length === 0) {
    return <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} />
  }
  return (
    <View className="entries-view">
      <RowGroup>
        {entries.map((line) => (
          <EntryRow key={line.entry} line={line} />
        ))}
      </RowGroup>
      {entriesLeft > 0 ? (
        <View className="entries-view__left">{copy.entriesLeft(entriesLeft)}</View>
      ) : null}
    </View>
  )
}
