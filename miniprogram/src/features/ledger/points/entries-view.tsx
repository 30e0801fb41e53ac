import { View } from '@tarojs/components'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import type { MyPoints } from '../client'
import { copy } from '../copy'
import { EntryRow } from './entry-row'

/** Every record, the latest first. */
export function EntriesView({ points }: { points: MyPoints }) {
  if (points.entries.length === 0) {
    return <EmptyState title={copy.noEntries} advice={copy.noEntriesAdvice} />
  }
  return (
    <View className="entries-view">
      <EntryList points={points} />
    </View>
  )
}

/** The records that were sent, and how many more there are. */
export function EntryList({ points: { entries, entriesLeft } }: { points: MyPoints }) {
  return (
    <>
      <RowGroup>
        {entries.map((line) => (
          <EntryRow key={line.entry} line={line} />
        ))}
      </RowGroup>
      {entriesLeft > 0 ? (
        <View className="entries-view__left">{copy.entriesLeft(entriesLeft)}</View>
      ) : null}
    </>
  )
}
