import { View } from '@tarojs/components'
import { spoken } from './aria'
import './progress-bar.less'

export interface ProgressBarProps {
  value: number
  full: number
  /** "全年上限"; said with the figures when the bar is read aloud. */
  label: string
  tone?: 'brand' | 'done'
  /** How both are written, `formatPoints` for hundredths. */
  format?: (value: number) => string
  /** Without it the label and "6 / 10" stand above the bar. */
  bare?: boolean
}

export function ProgressBar(props: ProgressBarProps) {
  const { value, full, label, tone = 'brand', format = String, bare } = props
  const figures = `${format(value)} / ${format(full)}`
  const share = full <= 0 ? 0 : Math.min(1, Math.max(0, value / full))
  return (
    <View className="progress-bar" {...spoken({ role: 'img', label: `${label} ${figures}` })}>
      {bare ? null : (
        <View className="progress-bar__words">
          <View>{label}</View>
          <View className="progress-bar__figures">{figures}</View>
        </View>
      )}
      <View className="progress-bar__track">
        <View
          className={`progress-bar__filled progress-bar__filled_${tone}`}
          style={{ width: `${(share * 100).toFixed(2)}%` }}
        />
      </View>
    </View>
  )
}
