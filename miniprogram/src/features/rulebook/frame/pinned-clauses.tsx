import { useState } from 'react'
import { clausesWith } from '@shared/rulebook/clause-search'
import { Checklist } from '@/ui/checklist'
import { Notice } from '@/ui/notice'
import { SectionTitle } from '@/ui/section-title'
import type { FrameView } from '../client'
import { ClauseSearch, NoSuchClause } from '../parts/clause-search'
import { ShowMore, useShown } from '../parts/show-more'
import { copy } from './copy'
import { clausesOf } from './frame-form'
import { ClauseWords } from './requirements-read'

export interface PinnedClausesProps {
  view: FrameView
  codes: string[]
  onChange: (codes: string[]) => void
}

/** Every clause that can be pinned, ticked or not, with a search. */
export function PinnedClauses({ view, codes, onChange }: PinnedClausesProps) {
  const [search, setSearch] = useState('')
  const shown = useShown(clausesWith(search, clausesOf(view)), search)
  const options = shown.rows.map((row) => ({
    value: row.indicator,
    title: copy.row(row.indicator, row.title, row.off) + (row.model === false ? copy.ownBelow : ''),
    detail: <ClauseWords row={row} />,
  }))
  return (
    <>
      <SectionTitle>{copy.pinned(codes.length)}</SectionTitle>
      <Notice tone="quiet">{copy.pinnedHint}</Notice>
      <ClauseSearch value={search} onChange={setSearch} />
      {options.length === 0 ? (
        <NoSuchClause />
      ) : (
        <Checklist options={options} values={codes} onChange={onChange} />
      )}
      <ShowMore shown={shown} />
    </>
  )
}
