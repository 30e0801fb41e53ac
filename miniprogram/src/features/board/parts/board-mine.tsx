import { View } from '@tarojs/components'
import { formatPointsChange } from '@shared/kernel/points'
import { open, routes } from '@/navigation/routes'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import type { BoardView } from '../client'
import { copy } from '../copy'
import './board.less'

const words = copy.board

/** The reader's own place, which opens into where it came from. */
export function BoardMine({ board }: { board: BoardView }) {
  const { mine, half } = board
  if (mine === undefined) return null
  const { rank, rankedCount, total, change } = mine
  return (
    <Card
      tone="mine"
      label={words.toMyPoints}
      onTap={() => open(routes.myPoints(Number(half.slice(0, 4))))}
    >
      <View className="board-mine">
        <View className="board-mine__place">
          <View className="board-mine__words">
            {rank === undefined ? words.minePoints : words.mine}
          </View>
          {rank === undefined ? null : (
            <BigNumber size={28} count={rank} after={words.of(rankedCount)} label={words.mine} />
          )}
        </View>
        <View className="board-mine__total">
          <BigNumber size={28} points={total} after={words.points} label={words.minePoints} />
        </View>
        {change === undefined || change === 0 ? null : (
          <View className="board-mine__change">{words.change(formatPointsChange(change))}</View>
        )}
      </View>
    </Card>
  )
}
