import { View } from '@tarojs/components'
import { longDigest } from '../words'
import './verify.less'

/** A digest to compare with the printed one, group by group. */
export function Digest({ digest }: { digest: string }) {
  return <View className="digest">{longDigest(digest)}</View>
}
