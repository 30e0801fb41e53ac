import { View } from '@tarojs/components'
import { figure } from '@shared/kernel/points'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress-bar'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import './draft.less'

const words = draftCopy.draft

/** How much of what a superior lets a branch add is used up; nothing where there is no limit. */
export function DraftBudget({ draft: { budget } }: { draft: DraftView }) {
  if (budget === undefined) return null
  const { added, most } = budget
  return (
    <Card>
      {added === undefined ? (
        <View>{words.budgetUnlimited}</View>
      ) : (
        <ProgressBar value={added} full={most} label={words.budget} format={figure} />
      )}
      {added !== undefined && added > most ? (
        <View className="draft-next draft-basis_missing">{words.budgetOver}</View>
      ) : null}
    </Card>
  )
}
