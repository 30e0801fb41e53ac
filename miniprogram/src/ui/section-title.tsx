import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './section-title.less'

/** Names the group below it; `aside` is a short remark or a small action at the right. */
export function SectionTitle({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <View className="section-title">
      <View className="section-title__words">{children}</View>
      {aside === undefined ? null : <View className="section-title__aside">{aside}</View>}
    </View>
  )
}
