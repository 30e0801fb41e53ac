import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { BigNumber } from '@/ui/big-number'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import type { MyPoints } from '../client'
import { copy } from '../copy'
import { EntryList } from './entries-view'

const words = copy.honours

/** What stands in the honour record of somebody who has no points. */
export function HonoursView({ points, count }: { points: MyPoints; count: number }) {
  return (
    <>
      <Card>
        <View className="points-head">{words.title}</View>
        <BigNumber count={count} after={words.after} label={words.title} />
        <Notice tone="quiet">{words.meaning}</Notice>
      </Card>
      {points.entries.length === 0 ? (
        <EmptyState
          title={words.none}
          advice={words.noneAdvice}
          action={
            <PlainButton compact onTap={() => open(routes.declare())}>
              {words.declare}
            </PlainButton>
          }
        />
      ) : (
        <EntryList points={points} />
      )}
    </>
  )
}
