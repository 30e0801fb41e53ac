import { View } from '@tarojs/components'
import type { Declarable } from '@shared/declaration/contract'
import { clausesWith } from '@shared/rulebook/clause-search'
import { useState } from 'react'
import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Row } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Sheet } from '@/ui/sheet'
import { copy } from '../copy'
import { clauseDetail } from './clause-detail'

export interface AllClausesProps {
  open: boolean
  declarables: Declarable[]
  onClose: () => void
  onChoose: (indicator: string) => void
}

const words = copy.compose

/** Every clause a member can declare under, searched by words, under the names of the modules. */
export function AllClauses({ open, declarables, onClose, onChoose }: AllClausesProps) {
  const [search, setSearch] = useState('')
  const found = clausesWith(search, declarables)
  const modules = [...new Set(found.map(({ moduleTitle }) => moduleTitle))]
  return (
    <Sheet open={open} title={words.allClauses} onClose={onClose}>
      <View className="all-clauses">
        <View className="all-clauses__search">
          <TextField
            title={words.searchClauses}
            placeholder={words.searchPlaceholder}
            value={search}
            onChange={setSearch}
            lengthMax={30}
          />
        </View>
        {found.length === 0 ? <EmptyState title={words.searchNone} /> : null}
        {modules.map((moduleTitle) => (
          <View key={moduleTitle} className="all-clauses__module">
            <SectionTitle>{moduleTitle}</SectionTitle>
            {found
              .filter((clause) => clause.moduleTitle === moduleTitle)
              .map((clause) => (
                <Row
                  key={clause.indicator}
                  title={clause.title}
                  detail={clauseDetail(clause)}
                  onTap={() => onChoose(clause.indicator)}
                />
              ))}
          </View>
        ))}
      </View>
    </Sheet>
  )
}
