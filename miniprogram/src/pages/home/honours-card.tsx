import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import { copy } from './copy'

const words = copy.honours

/** What stands in the honour record: for whom nothing is scored, instead of the points. */
export function HonoursCard({ name, count }: { name: string; count: number }) {
  return (
    <Card className="points-card" onTap={() => open(routes.myPoints())} label={words.door}>
      <View className="points-card__line">
        <View>{name}</View>
        <View>{words.title}</View>
      </View>
      <View className="points-card__total">
        <BigNumber count={count} after={words.after} label={words.title} />
        <View className="points-card__door">
          {words.door}
          <View className="row__chevron points-card__chevron" />
        </View>
      </View>
      <View className="points-card__line">{words.meaning}</View>
    </Card>
  )
}
