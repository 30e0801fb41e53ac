import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { halfYearWords } from '@/words/date'
import { useFreezeHalfYear, usePublishBoard, type EvaluationView } from '../client'
import { copy } from '../copy'

const words = copy.cockpit

export interface EvaluationBarProps {
  evaluation: EvaluationView
  onDone: () => void
}

/** The step that is due, for the person who takes it. */
export function EvaluationBar({ evaluation, onDone }: EvaluationBarProps) {
  const [asking, setAsking] = useState(false)
  const { actions, half, state } = evaluation
  const sheet = { open: asking, evaluation, onClose: () => setAsking(false), onDone }
  if (actions.includes('freeze')) {
    return (
      <BottomBar>
        <PrimaryButton onTap={() => setAsking(true)}>{words.toFreeze}</PrimaryButton>
        <FreezeSheet {...sheet} />
      </BottomBar>
    )
  }
  if (actions.includes('brief')) {
    return (
      <BottomBar>
        <PrimaryButton onTap={() => open(routes.briefing(half))}>{words.toBriefing}</PrimaryButton>
      </BottomBar>
    )
  }
  if (actions.includes('publish')) {
    return (
      <BottomBar>
        <PrimaryButton onTap={() => setAsking(true)}>{words.toPublish}</PrimaryButton>
        <PublishSheet {...sheet} />
      </BottomBar>
    )
  }
  if (state !== 'published' && state !== 'final') return null
  return (
    <BottomBar>
      <PlainButton onTap={() => open(routes.board())}>{words.toBoard}</PlainButton>
    </BottomBar>
  )
}

interface StepSheetProps extends EvaluationBarProps {
  open: boolean
  onClose: () => void
}

function FreezeSheet({ open: isOpen, evaluation, onClose, onDone }: StepSheetProps) {
  const { half, pendingDeclarations, openActivities, memberCount } = evaluation
  const { busy, refusal, run } = useFreezeHalfYear(half)
  const carryOver = pendingDeclarations + openActivities > 0
  const freeze = async () => {
    const reply = await run({ half, carryOver })
    if (reply?.ok !== true) return
    onClose()
    onDone()
  }
  return (
    <ConfirmSheet
      open={isOpen}
      title={copy.freeze.title(halfYearWords(half))}
      message={
        carryOver
          ? copy.freeze.pending(pendingDeclarations, openActivities)
          : copy.freeze.clear(memberCount)
      }
      action={carryOver ? copy.freeze.carryOver : copy.freeze.action}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void freeze()}
    >
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}

function PublishSheet({ open: isOpen, evaluation, onClose, onDone }: StepSheetProps) {
  const { half, memberCount } = evaluation
  const { busy, refusal, run } = usePublishBoard(half)
  const publish = async () => {
    const reply = await run({ half })
    if (reply?.ok !== true) return
    onClose()
    onDone()
  }
  return (
    <ConfirmSheet
      open={isOpen}
      title={copy.publish.title}
      message={copy.publish.message(memberCount)}
      action={copy.publish.action}
      busy={busy}
      onClose={onClose}
      onConfirm={() => void publish()}
    >
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}
