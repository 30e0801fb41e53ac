import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './card.less'
import './row.less'

export interface RowProps {
  title: ReactNode
  /** Heavier, for the one thing of a card. */
  strong?: boolean
  /** The second line, 13 points. */
  detail?: ReactNode
  /** At the right: a figure, a date, a state. */
  value?: ReactNode
  /** `figure` is large and tabular, `quiet` a remark. */
  valueTone?: 'figure' | 'quiet'
  /** Before the title: a rank, a tick, a picture. */
  lead?: ReactNode
  onTap?: () => void
  /** What a screen reader says; the title and the detail when they are words. */
  label?: string
  /** Of something that is no longer so: its title steps back. */
  quiet?: boolean
  /** Tinted: this row is about the reader. */
  mine?: boolean
}

/** A line of a list: at least 48 points high, with a chevron when it leads somewhere. */
export function Row(props: RowProps) {
  const { title, detail, value, valueTone = 'quiet', lead, onTap, mine = false } = props
  const tappable = onTap !== undefined
  const look = props.strong ? 'row__title_strong' : props.quiet ? 'row__title_quiet' : ''
  return (
    <View
      className={`row ${mine ? 'row_mine' : ''}`}
      hoverClass={tappable ? 'pressed' : 'none'}
      onClick={onTap}
      {...(tappable ? spoken({ role: 'button', label: props.label ?? words(title, detail) }) : {})}
    >
      {lead === undefined ? null : <View className="row__lead">{lead}</View>}
      <View className="row__body">
        <View className={`row__title ${look}`}>{title}</View>
        {detail === undefined ? null : <View className="row__detail">{detail}</View>}
      </View>
      {value === undefined && !tappable ? null : (
        <View className="row__end">
          {value === undefined ? null : (
            <View className={`row__value row__value_${valueTone}`}>{value}</View>
          )}
          {tappable ? <View className="row__chevron" {...spoken({ hidden: true })} /> : null}
        </View>
      )}
    </View>
  )
}

/** Rows on one card, with lines between them. */
export function RowGroup({ children }: { children?: ReactNode }) {
  return <View className="row-group">{children}</View>
}

function words(...parts: ReactNode[]): string | undefined {
  const said = parts.filter((part) => typeof part === 'string')
  return said.length === 0 ? undefined : said.join('，')
}
