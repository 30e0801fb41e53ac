import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import { copy } from '../copy'

export interface ClauseSearchProps {
  value: string
  placeholder?: string
  onChange: (search: string) => void
}

/** The search of a page that lists clauses. */
export function ClauseSearch({
  value,
  placeholder = copy.searchPlaceholder,
  onChange,
}: ClauseSearchProps) {
  return (
    <RowGroup>
      <TextField
        title={copy.search}
        placeholder={placeholder}
        lengthMax={30}
        value={value}
        onChange={onChange}
      />
    </RowGroup>
  )
}

/** What stands in place of the clauses when a search finds none. */
export function NoSuchClause() {
  return <EmptyState title={copy.none} advice={copy.noneAdvice} />
}
