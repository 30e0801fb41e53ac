import { View } from '@tarojs/components'
import { figure } from '@shared/kernel/points'
import { Row, RowGroup } from '@/ui/row'
import type { PinnableClause, Requirements } from '../client'
import { ShowMore, useShown } from '../parts/show-more'
import { copy } from './copy'

/** Requirements as they are read. */
export function RequirementsRead({ requirements }: { requirements: Requirements }) {
  const { pinned, addedPointsMax: most, filing } = requirements
  const shown = useShown(pinned)
  return (
    <>
      <RowGroup>
        <Row
          title={copy.budget}
          value={most === undefined ? copy.unlimited : copy.most(figure(most))}
        />
        <Row title={copy.filing} detail={copy.filingHints[filing]} value={copy.filings[filing]} />
        {pinned.length === 0 ? <Row quiet title={copy.noPinned} /> : null}
        {shown.rows.map((row) => (
          <Row
            key={row.indicator}
            title={copy.row(row.indicator, row.title, row.off)}
            detail={<ClauseWords row={row} />}
          />
        ))}
      </RowGroup>
      <ShowMore shown={shown} />
    </>
  )
}

/** The text that has to stand in the book, and how it counts. */
export function ClauseWords({ row: { clause, rule } }: { row: PinnableClause }) {
  return (
    <>
      <View>{clause}</View>
      <View>{rule}</View>
    </>
  )
}
