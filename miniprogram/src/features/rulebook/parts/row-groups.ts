import type { DraftRow } from '@shared/rulebook/draft-shown'
import { itemsNaming, type Searchable } from '@shared/rulebook/everyday-words'
import { draftCopy } from '../draft-copy'

export interface RowGroupOf {
  key: string
  sheet: DraftRow['sheet']
  title: string
  rows: DraftRow[]
}

/** The rows in which every word occurs, by sheet and module in the order of the book. */
export function groupsWith(search: string, rows: readonly DraftRow[]): RowGroupOf[] {
  const groups = new Map<string, RowGroupOf>()
  for (const row of itemsNaming(search, rows, searchable)) {
    const { sheet, module, moduleTitle: title } = row
    const key = `${sheet} ${module}`
    const group = groups.get(key) ?? { key, sheet, title, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Its words and the tags that it bears: "已改" finds what was changed. */
function searchable({ indicator, title, clause, rule, ...row }: DraftRow): Searchable {
  const { tags } = draftCopy.draft
  const borne = (['added', 'changed', 'off', 'pinned'] as const).filter((tag) => row[tag])
  return { title, keywords: [indicator], rest: [clause, rule, ...borne.map((tag) => tags[tag])] }
}
