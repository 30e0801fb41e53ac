import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './tag.less'

export interface TagProps {
  /** `gold` is for honours only, `done` for what is finished, `brand` for what is the reader's. */
  tone?: 'neutral' | 'brand' | 'gold' | 'done'
  children: ReactNode
}

/**
 * A word about the thing beside it: 一线, 第 2 版, 本人. A space keeps it off the words before it;
 * a margin would indent a tag that begins a line of its own.
 */
export function Tag({ tone = 'neutral', children }: TagProps) {
  return (
    <>
      {' '}
      <View className={`tag tag_${tone}`}>{children}</View>
    </>
  )
}
