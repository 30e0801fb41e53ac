import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './aria'
import './button.less'

export interface ButtonProps {
  onTap: () => void
  /** It stays readable and is announced, but does nothing. */
  disabled?: boolean
  /** Under way: shows it and takes no second tap. */
  busy?: boolean
  /** As wide as its words, for a button inside a card. */
  compact?: boolean
  label?: string
  children: ReactNode
}

/** The one thing to do on a page. */
export function PrimaryButton(props: ButtonProps) {
  return <Button {...props} tone="primary" />
}

/** Anything else that can be done. */
export function PlainButton(props: ButtonProps) {
  return <Button {...props} tone="plain" />
}

/** Two ways on, side by side; below each other when the type is large. */
export function ButtonPair({ children }: { children: ReactNode }) {
  return <View className="button-pair">{children}</View>
}

function Button(props: ButtonProps & { tone: 'primary' | 'plain' }) {
  const { onTap, disabled = false, busy = false, compact = false, tone, label, children } = props
  const rests = disabled || busy
  const classes = [
    'button',
    `button_${tone}`,
    compact ? 'button_compact' : '',
    disabled ? 'button_disabled' : '',
    busy ? 'button_busy' : '',
  ]
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      hoverClass={rests ? 'none' : 'button_pressed'}
      onClick={(event) => {
        event.stopPropagation()
        if (!rests) onTap()
      }}
      {...spoken({ role: 'button', label, disabled: rests ? true : undefined })}
    >
      {busy ? <View className="button__wheel" /> : null}
      <View className="button__words">{children}</View>
    </View>
  )
}
