import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DraftRow } from '@shared/rulebook/draft-shown'
import { open, routes } from '@/navigation/routes'
import { Row, RowGroup } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { dotted } from '@/words/titles'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { ClauseSearch, NoSuchClause } from './clause-search'
import { groupsWith, type RowGroupOf } from './row-groups'
import './draft.less'

const words = draftCopy.draft

/** Every row of the draft by module, with a search. */
export function DraftRows({ draft: { draft, rows } }: { draft: DraftView }) {
  const [search, setSearch] = useState('')
  const groups = groupsWith(search, rows)
  return (
    <>
      <ClauseSearch value={search} placeholder={words.searchPlaceholder} onChange={setSearch} />
      {groups.length === 0 ? <NoSuchClause /> : null}
      {groups.map((group) => (
        <Group key={group.key} group={group} draft={draft} />
      ))}
    </>
  )
}

function Group({ group, draft }: { group: RowGroupOf; draft: string }) {
  const { title, sheet, rows } = group
  return (
    <>
      <View className="draft-module">
        <View className="draft-module__title">
          {dotted(sheet === 'branch' && words.branchSheet, title)}
        </View>
        <View className="draft-module__count">{words.count(rows.length)}</View>
      </View>
      <RowGroup>
        {rows.map((row) => (
          <Row
            key={row.indicator}
            lead={<View className="draft-code">{row.indicator}</View>}
            title={
              <>
                {row.title}
                <RowTags row={row} />
              </>
            }
            detail={row.rule}
            quiet={row.off}
            label={`${row.indicator} ${row.title}`}
            onTap={() => open(routes.draftRow(draft, row.indicator))}
          />
        ))}
      </RowGroup>
    </>
  )
}

/** What is not as usual about a row, in words. */
export function RowTags({ row }: { row: DraftRow }) {
  const { tags } = words
  return (
    <>
      {row.added ? <Tag tone="brand">{tags.added}</Tag> : null}
      {row.changed && !row.added ? <Tag tone="brand">{tags.changed}</Tag> : null}
      {row.off ? <Tag>{tags.off}</Tag> : null}
      {row.pinned ? <Tag>{tags.pinned}</Tag> : null}
    </>
  )
}
