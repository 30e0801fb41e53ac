import { View } from '@tarojs/components'
import type { Declarable } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import type { Declarables } from '../client'
import { copy } from '../copy'
import { expectationOf, variantOf, type DeclarationForm, type Expectation } from './form'

export interface ExpectedCardProps {
  form: DeclarationForm
  clause: Declarable
  known: Pick<Declarables, 'nextSteps' | 'honoursOnly'>
}

const words = copy.compose

/** What it would bring once decided, and who decides: said before it is sent. */
export function ExpectedCard({ form, clause, known }: ExpectedCardProps) {
  const expectation = expectationOf(form, clause)
  const level = variantOf(form, clause)
  const decided =
    (level ?? clause).points === undefined && (level !== undefined || clause.variants.length === 0)
  if (expectation === undefined && !decided) return null
  return (
    <Card tone="mine" className="expected-card">
      <View className="expected-card__words">
        <View className="expected-card__title">
          {known.honoursOnly ? words.expectedHonour : words.expected}
        </View>
        <View className="expected-card__detail">{known.nextSteps}</View>
        {expectation === undefined ? null : <Cut {...expectation} />}
      </View>
      {expectation === undefined ? (
        <View className="expected-card__decided">
          {known.honoursOnly ? copy.honourOnly : words.expectedDecided}
        </View>
      ) : (
        <BigNumber
          points={expectation.expected}
          size={28}
          change
          tone="brand"
          label={words.expected}
        />
      )}
    </Card>
  )
}

function Cut({ worth, expected }: Expectation) {
  if (expected >= worth) return null
  return (
    <View className="expected-card__detail">
      {expected === 0 ? words.expectedFull : words.expectedCut(formatPoints(worth))}
    </View>
  )
}
