import type { ReactNode } from 'react'
import type { Refusal } from '@/cloud/reply'
import { BottomBar } from './bottom-bar'
import { PrimaryButton } from './button'
import { RefusalNote } from './notice'

export interface SubmitBarProps {
  busy: boolean
  refusal: Refusal | undefined
  disabled?: boolean
  /** As in `BottomBar`. */
  note?: ReactNode
  onSubmit: () => void
  /** What the button says. */
  children: ReactNode
}

/** The bar of a form: why it was refused, the one button, and a line under it. */
export function SubmitBar({ note, refusal, busy, disabled, onSubmit, children }: SubmitBarProps) {
  return (
    <BottomBar note={note}>
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={disabled} onTap={onSubmit}>
        {children}
      </PrimaryButton>
    </BottomBar>
  )
}
