import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './card.less'

export interface CardProps {
  /** `due` has a red edge: the one thing to do. `mine` is tinted: this is about you. */
  tone?: 'plain' | 'due' | 'mine'
  onTap?: () => void
  label?: string
  className?: string
  children?: ReactNode
}

/** A white surface of its own subject; 12 points keep it from the next one. */
export function Card({ tone = 'plain', onTap, label, className = '', children }: CardProps) {
  const access = onTap === undefined ? {} : spoken({ role: 'button', label })
  return (
    <View
      className={`card card_${tone} ${className}`}
      hoverClass={onTap === undefined ? 'none' : 'pressed'}
      onClick={onTap}
      {...access}
    >
      {children}
    </View>
  )
}
