import { searchWays } from '@shared/rulebook/clause-search'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { PageLoad } from '@/parts/page-load'
import { Field, TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { listWaysToEarn, type Way, type WaysToEarn } from '../client'
import { copy } from '../copy'
import { ofModule, type Filter } from './filter'
import { Sections } from './sections'
import { WaySheet } from './way-sheet'
import './earn.less'

/** How can I earn, and what is left? */
export default function EarnPage() {
  const load = useLoad(listWaysToEarn, { onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>{(known) => <Earn known={known} />}</PageLoad>
    </Screen>
  )
}

const words = copy.earn

function Earn({ known }: { known: WaysToEarn }) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [opened, setOpened] = useState<Way['indicator']>()
  const found = ofModule(searchWays(search, known), filter)
  const searching = search.trim() !== ''
  const shown = { ...found, notForYou: searching ? found.notForYou : [] }
  const none = Object.values(shown).every((rows) => rows.length === 0)
  return (
    <>
      <RowGroup>
        <TextField
          title={words.search}
          placeholder={words.searchPlaceholder}
          lengthMax={30}
          value={search}
          onChange={setSearch}
        />
        <Field title={words.modules}>
          <Segments
            label={words.modules}
            segments={filtersFor(known)}
            value={filter}
            onChange={setFilter}
          />
        </Field>
      </RowGroup>
      {none ? <EmptyState title={words.none} advice={words.noneAdvice} /> : null}
      <Sections found={shown} known={known} onOpen={setOpened} />
      <WaySheet
        way={known.ways.find(({ indicator }) => indicator === opened)}
        known={known}
        onClose={() => setOpened(undefined)}
      />
    </>
  )
}

/** All, and the modules that have a row for this person. */
function filtersFor({ modules, ways, costs }: WaysToEarn): { value: Filter; title: string }[] {
  const used = modules.filter(({ module }) =>
    [...ways, ...costs].some((row) => row.module === module),
  )
  return [
    { value: 'all', title: words.all },
    ...used.map(({ module, title }) => ({ value: module, title })),
  ]
}
