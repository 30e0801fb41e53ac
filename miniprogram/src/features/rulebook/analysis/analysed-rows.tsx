import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@/ui/choice'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import { dotted } from '@/words/titles'
import type { AnalysedRow, Remark } from '../client'
import { ShowMore, useShown } from '../parts/show-more'
import { copy, remarkWords } from './copy'

type Filter = 'all' | Remark

const remarks = ['fewCan', 'neverUsed', 'alwaysFull', 'separatesNobody'] as const

/** The clauses in the order of the book, or those with one remark. */
export function AnalysedRows({ rows }: { rows: AnalysedRow[] }) {
  const [filter, setFilter] = useState<Filter>('all')
  const chosen = rowsWith(filter, rows)
  const shown = useShown(chosen, filter)
  const options = (['all', ...remarks] as const).map((value) => {
    const count = copy.count(rowsWith(value, rows).length)
    if (value === 'all') return { value, title: copy.all, detail: count }
    const { title, detail } = remarkWords[value]
    return { value, title, detail: dotted(count, detail) }
  })
  return (
    <>
      <SectionTitle>{copy.filter}</SectionTitle>
      <Choice options={options} value={filter} onChange={setFilter} />
      <View className="analysis-rows">
        {chosen.length === 0 ? (
          <EmptyState {...copy.noneSuch} />
        ) : (
          <RowGroup>
            {shown.rows.map((row) => (
              <AnalysedRowView key={row.indicator} row={row} />
            ))}
          </RowGroup>
        )}
        <ShowMore shown={shown} />
      </View>
    </>
  )
}

function AnalysedRowView({ row }: { row: AnalysedRow }) {
  const { indicator, title, moduleTitle, businessIntegration, appeals } = row
  return (
    <Row
      lead={<View className="analysis-code">{indicator}</View>}
      title={
        <>
          {title}
          {businessIntegration ? <Tag>{copy.integrated}</Tag> : null}
        </>
      }
      detail={
        <>
          <View>{copy.reach(row)}</View>
          <View>{copy.earned(row)}</View>
          <View>{dotted(moduleTitle, copy.spread(row), copy.appeals(appeals))}</View>
          {row.remarks.length === 0 ? null : (
            <View className="analysis-remark">
              {dotted(...row.remarks.map((remark) => remarkWords[remark].title))}
            </View>
          )}
        </>
      }
    />
  )
}

function rowsWith(filter: Filter, rows: AnalysedRow[]): AnalysedRow[] {
  return filter === 'all' ? rows : rows.filter(({ remarks: all }) => all.includes(filter))
}
