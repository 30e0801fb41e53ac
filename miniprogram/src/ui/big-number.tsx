import { View } from '@tarojs/components'
import { formatPoints, formatPointsChange, type Points } from '@shared/kernel/points'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './big-number.less'

export interface BigNumberProps {
  /** In hundredths. */
  points?: Points
  /** Instead of points: people, days, a rank. */
  count?: number
  /** 40 points is the one number of a page, 28 a result, 20 a line among others. */
  size?: 40 | 28 | 20
  /** Shows "+1.00": what one entry changes. */
  change?: boolean
  tone?: 'ink' | 'brand'
  /** Small words after the figure, "/ 应到 28". */
  after?: ReactNode
  label?: string
}

/** Points with two decimals, in figures of one width. */
export function BigNumber(props: BigNumberProps) {
  const { points = 0, count, size = 40, change = false, tone = 'ink', after, label } = props
  const figure = change ? formatPointsChange(points) : formatPoints(points)
  const text = count === undefined ? figure : String(count)
  const unit = count === undefined ? ' 分' : ''
  return (
    <View className={`big-number big-number_${size}`}>
      <View
        className={`big-number__figure big-number__figure_${tone}`}
        {...spoken({ label: label === undefined ? undefined : `${label} ${text}${unit}` })}
      >
        {text}
      </View>
      {after === undefined ? null : <View className="big-number__after">{after}</View>}
    </View>
  )
}
