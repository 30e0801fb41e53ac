import type { EntryLine } from '@shared/ledger/contract'
import { formatPointsChange } from '@shared/kernel/points'
import { open, routes } from '@/navigation/routes'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { monthWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from '../copy'

/** One record; a tap opens where it came from. */
export function EntryRow({ line }: { line: EntryLine }) {
  const { entry, title, indicator, ownMonth, change, why, reversal, reversed, honour } = line
  const value = honour ? undefined : formatPointsChange(change)
  return (
    <Row
      title={
        <>
          {title}
          {reversal ? <Tag>{copy.reversal}</Tag> : null}
          {reversed ? <Tag>{copy.reversed}</Tag> : null}
          {honour ? <Tag>{copy.honour}</Tag> : null}
        </>
      }
      detail={dotted(indicator, monthWords(ownMonth), why)}
      value={value}
      valueTone="figure"
      label={`${title}，${value === undefined ? copy.honour : `${value} 分，${copy.entry.door}`}`}
      onTap={() => open(routes.entry(entry))}
    />
  )
}
