import { View } from '@tarojs/components'
import type { Pages } from '@/cloud/use-pages'
import { PlainButton } from '@/ui/button'

/** The way to the next page of a list; nothing on the last. */
export function MoreButton<Item>({ pages }: { pages: Pages<Item> }) {
  const { load, more, busy } = pages
  if (load.state !== 'ready' || load.value.next === undefined) return null
  return (
    <View className="more-button">
      <PlainButton busy={busy} onTap={() => void more()}>
        看更早的
      </PlainButton>
    </View>
  )
}
