import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { Row, RowGroup } from '@/ui/row'
import { halfYearWords, monthOfYearWords } from '@/words/date'
import type { EntryDetail } from '../client'
import { copy } from '../copy'

const words = copy.entry

/** The record itself: its clause, its version of the book, its place in the chain. */
export function Record({ entry }: { entry: EntryDetail }) {
  const { clause, rulebookVersion, ownMonth, bookedHalf, sequence, hash, hashHolds } = entry
  const { declaration, activity, appeal } = entry
  return (
    <RowGroup>
      <Row title={words.clause} detail={clause} />
      <Row
        title={words.rulebook}
        value={words.rulebookValue(rulebookVersion)}
        onTap={() => open(routes.rulebook(entry.branch))}
      />
      <Row
        title={words.month}
        detail={words.bookedHalf(halfWords(bookedHalf))}
        value={monthOfYearWords(ownMonth)}
      />
      <Row
        title={words.ledger}
        detail={hashHolds ? words.holds : words.broken}
        value={
          <View className="entry-hash">
            {`#${sequence} · ${hash.slice(0, 4)}…${hash.slice(-2)} ${hashHolds ? '✓' : '✕'}`}
          </View>
        }
      />
      {declaration === undefined ? null : (
        <Row title={words.declaration} onTap={() => open(routes.declaration(declaration))} />
      )}
      {activity === undefined ? null : (
        <Row title={words.activity} onTap={() => open(routes.activity(activity))} />
      )}
      {appeal === undefined ? null : (
        <Row title={words.appealMade} onTap={() => open(routes.appeal(appeal))} />
      )}
    </RowGroup>
  )
}

function halfWords(half: string): string {
  return /^\d{4}-H[12]$/.test(half) ? halfYearWords(half) : half
}
