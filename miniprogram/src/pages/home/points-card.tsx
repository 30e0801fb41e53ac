import { View } from '@tarojs/components'
import type { Home } from '@shared/home/contract'
import { open, routes } from '@/navigation/routes'
import { modulePointsOf, moduleTitlesOf } from '@/words/module-points'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import { ModuleBar } from '@/ui/module-bar'
import { throughWords } from '@/words/date'
import { copy } from './copy'

export interface PointsCardProps {
  name: string
  points: NonNullable<Home['points']>
}

/** How do I stand: the one number, and the door to where it came from. */
export function PointsCard({ name, points }: PointsCardProps) {
  const { through, total, modules } = points
  const explain = () => open(routes.myPoints(Number(through.slice(0, 4))))
  return (
    <Card className="points-card" onTap={explain} label={copy.whereFrom}>
      <View className="points-card__line">
        <View>{name}</View>
        <View>{throughWords(through)}</View>
      </View>
      <View className="points-card__total">
        <BigNumber points={total} label={copy.total} />
        <View className="points-card__door">
          {copy.whereFrom}
          <View className="row__chevron points-card__chevron" />
        </View>
      </View>
      <ModuleBar modules={modulePointsOf(modules)} titles={moduleTitlesOf(modules)} legend />
    </Card>
  )
}
