import { endsItsYear } from '@shared/evaluation/evaluation'
import { useState } from 'react'
import type { Refusal, Reply } from '@/cloud/reply'
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
  /** The branch below that a superior looks at; empty for the own one. */
  branch: string
  onDone: () => void
}

/** The step that is due, for the person who takes it. */
export function EvaluationBar({ evaluation, branch, onDone }: EvaluationBarProps) {
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
      <PlainButton onTap={() => open(branch === '' ? routes.board() : routes.boardOf(branch))}>
        {words.toBoard}
      </PlainButton>
    </BottomBar>
  )
}

interface SheetProps extends Omit<EvaluationBarProps, 'branch'> {
  open: boolean
  onClose: () => void
}

function FreezeSheet({ evaluation, ...sheet }: SheetProps) {
  const { half, pendingDeclarations, openActivities, memberCount } = evaluation
  const { run, ...standing } = useFreezeHalfYear(half)
  const pending = pendingDeclarations + openActivities > 0
  const carryOver = pending && !endsItsYear(half)
  const pendingWords = endsItsYear(half) ? copy.freeze.yearEnd : copy.freeze.pending
  return (
    <StepSheet
      {...sheet}
      {...standing}
      title={copy.freeze.title(halfYearWords(half))}
      message={
        pending ? pendingWords(pendingDeclarations, openActivities) : copy.freeze.clear(memberCount)
      }
      action={carryOver ? copy.freeze.carryOver : copy.freeze.action}
      run={() => run({ half, carryOver })}
    />
  )
}

function PublishSheet({ evaluation, ...sheet }: SheetProps) {
  const { half, memberCount, noticeWorkingDays } = evaluation
  const { run, ...standing } = usePublishBoard(half)
  return (
    <StepSheet
      {...sheet}
      {...standing}
      title={copy.publish.title}
      message={copy.publish.message(memberCount, noticeWorkingDays)}
      action={copy.publish.action}
      run={() => run({ half })}
    />
  )
}

interface StepSheetProps extends Omit<SheetProps, 'evaluation'> {
  title: string
  message: string
  action: string
  busy: boolean
  refusal: Refusal | undefined
  run: () => Promise<Reply<unknown> | undefined>
}

/** Asks once more, takes the step, and stays open with the refusal where it is refused. */
function StepSheet({ refusal, run, onClose, onDone, ...asked }: StepSheetProps) {
  const take = async () => {
    const reply = await run()
    if (reply?.ok !== true) return
    onClose()
    onDone()
  }
  return (
    <ConfirmSheet {...asked} onClose={onClose} onConfirm={() => void take()}>
      <RefusalNote refusal={refusal} />
    </ConfirmSheet>
  )
}
