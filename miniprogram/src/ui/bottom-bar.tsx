import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './bottom-bar.less'

export interface BottomBarProps {
  /** A `PrimaryButton` or a `ButtonPair`. */
  children: ReactNode
  /** A line under the button: "草稿已保存在本机 · 断网也不会丢". */
  note?: ReactNode
}

/** The one action of a page, at the thumb. Given to `Screen` as `bottom`. */
export function BottomBar({ children, note }: BottomBarProps) {
  return (
    <View className="bottom-bar">
      {children}
      {note === undefined ? null : <View className="bottom-bar__note">{note}</View>}
    </View>
  )
}
