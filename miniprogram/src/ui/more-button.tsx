import { View } from '@tarojs/components'
import type { More } from '../cloud/use-more'
import { PlainButton } from './button'
import { RefusalNote } from './notice'
import './more-button.less'

/** The end of a list that goes on. */
export function MoreButton({
  more,
}: {
  more: Pick<More<unknown>, 'next' | 'busy' | 'refusal' | 'more'>
}) {
  if (more.next === undefined) return null
  return (
    <View className="more-button">
      <RefusalNote refusal={more.refusal} />
      <PlainButton compact busy={more.busy} onTap={more.more}>
        显示更多
      </PlainButton>
    </View>
  )
}
