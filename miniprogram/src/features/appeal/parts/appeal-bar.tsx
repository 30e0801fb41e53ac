import { useState } from 'react'
import type { AppealDetail } from '@shared/appeal/contract'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useWithdrawAppeal } from '../client'
import { copy } from '../copy'
import { VerdictSheet } from './verdict-sheet'

export interface AppealBarProps {
  appeal: AppealDetail
  onDone: () => void
}

/** What the reader may do: say their verdict, or take the own appeal back. */
export function AppealBar({ appeal, onDone }: AppealBarProps) {
  const [asking, setAsking] = useState(false)
  const { actions } = appeal
  const verdict = actions.includes('decide') ? 'decide' : 'vote'
  const close = () => setAsking(false)
  const done = () => {
    close()
    onDone()
  }
  if (actions.includes('vote') || actions.includes('decide')) {
    return (
      <BottomBar>
        <PrimaryButton onTap={() => setAsking(true)}>{copy.appeal[verdict]}</PrimaryButton>
        {asking ? (
          <VerdictSheet appeal={appeal} kind={verdict} onClose={close} onDone={done} />
        ) : null}
      </BottomBar>
    )
  }
  return (
    <BottomBar>
      <PlainButton onTap={() => setAsking(true)}>{copy.appeal.withdraw}</PlainButton>
      {asking ? <WithdrawSheet appeal={appeal.appeal} onClose={close} onDone={done} /> : null}
    </BottomBar>
  )
}

interface WithdrawSheetProps {
  appeal: string
  onClose: () => void
  onDone: () => void
}

function WithdrawSheet({ appeal, onClose, onDone }: WithdrawSheetProps) {
  const { busy, refusal, run } = useWithdrawAppeal(appeal)
  const withdraw = async () => {
    const reply = await run({ appeal })
    if (reply?.ok === true) onDone()
  }
  return (
    <ConfirmSheet
      open
      title={copy.withdraw.title}
      message={copy.withdraw.message}
      action={copy.withdraw.action}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void withdraw()}
    >
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}
