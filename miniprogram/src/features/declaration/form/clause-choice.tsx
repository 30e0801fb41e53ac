import { View } from '@tarojs/components'
import type { Declarable } from '@shared/declaration/contract'
import { matchingClauses } from '@shared/rulebook/clause-search'
import { useState } from 'react'
import { Choice } from '@/ui/choice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import { AllClauses } from './all-clauses'
import { clauseDetail } from './clause-detail'

export interface ClauseChoiceProps {
  declarables: Declarable[]
  title: string
  chosen: Declarable | undefined
  onChoose: (indicator: string) => void
}

const matchesMax = 3
const words = copy.compose

/** The clauses that a sentence may be about, and the way to all of them. */
export function ClauseChoice({ declarables, title, chosen, onChoose }: ClauseChoiceProps) {
  const [browsing, setBrowsing] = useState(false)
  const matches = matchingClauses(title, declarables, matchesMax)
  const offered = chosen === undefined || matches.includes(chosen) ? matches : [chosen, ...matches]
  return (
    <View className="clause-choice">
      <SectionTitle>{words.clauses}</SectionTitle>
      {offered.length === 0 ? null : (
        <Choice
          options={offered.map((clause) => ({
            value: clause.indicator,
            title: clause.title,
            detail: clauseDetail(clause),
          }))}
          value={chosen?.indicator}
          onChange={onChoose}
        />
      )}
      <RowGroup>
        <Row
          title={words.allClauses}
          detail={hintFor(title, offered.length)}
          onTap={() => setBrowsing(true)}
        />
      </RowGroup>
      <AllClauses
        open={browsing}
        declarables={declarables}
        onClose={() => setBrowsing(false)}
        onChoose={(indicator) => {
          setBrowsing(false)
          onChoose(indicator)
        }}
      />
    </View>
  )
}

function hintFor(title: string, offeredCount: number): string {
  if (offeredCount > 0) return words.notSure
  return title.trim() === '' ? words.clausesEmpty : words.clausesNone
}
