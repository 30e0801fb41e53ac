import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.less'

export interface TagProps {
  /** `gold` is for honours only, `done` for what is finished, `brand` for what is the reader's. */
  tone?: 'neutral' | 'brand' | 'gold' | 'done'
  children: ReactNode
}

/** A word about the thing beside it: 一线, 第 2 版, 本人. */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return <View className={`tag tag_${tone}`}>{children}</View>
}
