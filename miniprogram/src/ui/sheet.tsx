import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { spoken } from './aria'
import { ButtonPair, PlainButton, PrimaryButton } from './button'
import { TextArea } from './field'
import './sheet.less'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children?: ReactNode
}

/** A half screen that rises over the page and goes when the page is tapped. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet" catchMove>
      <View className="sheet__mask" onClick={onClose} {...spoken({ hidden: true })} />
      <View className="sheet__panel" {...spoken({ role: 'dialog', label: title })}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          <View
            className="sheet__close"
            onClick={onClose}
            {...spoken({ role: 'button', label: '关闭' })}
          >
            ×
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}

export interface ConfirmSheetProps extends Omit<SheetProps, 'children'> {
  /** What will happen, and to whom. */
  message?: ReactNode
  /** The words of the deed itself: "退回补正", never "确定". */
  action: string
  busy?: boolean
  /** Asks for a reason; without one the action rests. */
  reason?: { title: string; placeholder?: string; lengthMax?: number; optional?: boolean }
  onConfirm: (reason: string) => void
  /** A refusal of the attempt, shown above the buttons. */
  children?: ReactNode
}

/** Asks once more before a step that others will see, and for its reason. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  return props.open ? <OpenConfirmSheet {...props} /> : null
}

function OpenConfirmSheet(props: ConfirmSheetProps) {
  const { message, action, busy = false, reason, onConfirm, children, ...sheet } = props
  const [text, setText] = useState('')
  const missing = reason !== undefined && reason.optional !== true && text.trim() === ''
  return (
    <Sheet {...sheet}>
      {message === undefined ? null : <View className="sheet__message">{message}</View>}
      {reason === undefined ? null : (
        <View className="sheet__reason">
          <TextArea
            title={reason.title}
            mark={reason.optional === true ? '选填' : undefined}
            placeholder={reason.placeholder}
            lengthMax={reason.lengthMax}
            value={text}
            onChange={setText}
          />
        </View>
      )}
      {children}
      <ButtonPair>
        <PlainButton onTap={sheet.onClose}>再想想</PlainButton>
        <PrimaryButton busy={busy} disabled={missing} onTap={() => onConfirm(text.trim())}>
          {action}
        </PrimaryButton>
      </ButtonPair>
    </Sheet>
  )
}
