import { View } from '@tarojs/components'
import type { EntryLine, IndicatorRow } from '@shared/ledger/contract'
import { formatPoints } from '@shared/kernel/points'
import { BigNumber } from '@/ui/big-number'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { SectionTitle } from '@/ui/section-title'
import { Sheet } from '@/ui/sheet'
import { dotted } from '@/words/titles'
import { copy } from '../copy'
import { EntryRow } from './entry-row'

export interface RowSheetProps {
  row: IndicatorRow | undefined
  entries: EntryLine[]
  onClose: () => void
}

/** One row of the rulebook for this person: the sentence, the cap, and what was booked. */
export function RowSheet({ row, entries, onClose }: RowSheetProps) {
  if (row === undefined) return null
  const own = entries.filter(({ indicator }) => indicator === row.indicator)
  return (
    <Sheet open title={row.title} onClose={onClose}>
      <View className="row-sheet">
        <BigNumber
          points={row.earned}
          size={28}
          label={row.title}
          after={copy.attainable(formatPoints(row.attainable))}
        />
        <Notice tone="quiet">{row.sentence}</Notice>
        {row.cap === undefined ? null : (
          <ProgressBar value={row.earned} full={row.cap} format={formatPoints} label={copy.cap} />
        )}
        <View className="row-sheet__clause">{dotted(row.indicator, row.clause)}</View>
        <SectionTitle>{own.length === 0 ? copy.rowNoEntries : copy.rowEntries}</SectionTitle>
        {row.waiting === undefined ? null : <Notice>{row.waiting}</Notice>}
        {own.map((line) => (
          <EntryRow key={line.entry} line={line} />
        ))}
      </View>
    </Sheet>
  )
}
