import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useConfirmFiling, useWithdrawFiling } from '../client'
import { copy } from '../copy'
import { proxyCopy } from '../proxy-copy'
import { HandCode } from './hand-code'
import { PaperSheet } from './paper-sheet'
import { TypeCode } from './type-code'
import { Withdraw } from './withdraw'

type Action = DeclarationDetail['actions'][number]

/** What is done with a declaration that was filed by proxy, and with no other. */
export const filingActions: readonly Action[] = [
  'confirm',
  'handCode',
  'confirmByCode',
  'confirmOnPaper',
  'refile',
  'unfile',
]

export interface FilingActionsProps {
  detail: DeclarationDetail
  onDone: (said: string) => void
}

/** The member says that it is so; or somebody in the branch shows that the member did. */
export function FilingActions({ detail, onDone }: FilingActionsProps) {
  const { declaration, actions } = detail
  const may = (action: Action) => actions.includes(action)
  if (may('confirm')) return <Confirm detail={detail} onDone={onDone} />
  return (
    <ButtonPair>
      {may('unfile') ? <Unfile declaration={declaration} onDone={onDone} /> : null}
      {may('handCode') ? <HandCode detail={detail} /> : null}
      {may('confirmOnPaper') ? <PaperSheet detail={detail} onDone={onDone} /> : null}
      {may('refile') ? (
        <PrimaryButton onTap={() => open(routes.amend(declaration))}>
          {proxyCopy.actions.refile}
        </PrimaryButton>
      ) : null}
      {may('confirmByCode') ? <TypeCode declaration={declaration} onDone={onDone} /> : null}
    </ButtonPair>
  )
}

function Confirm({ detail: { declaration }, onDone }: FilingActionsProps) {
  const { busy, refusal, run } = useConfirmFiling(declaration)
  const confirm = async () => {
    const reply = await run({ declaration })
    if (reply?.ok) onDone(proxyCopy.actions.confirmed)
  }
  return (
    <>
      <RefusalNote refusal={refusal} />
      <ButtonPair>
        <Withdraw declaration={declaration} onDone={onDone} />
        <PrimaryButton busy={busy} onTap={() => void confirm()}>
          {proxyCopy.actions.confirm}
        </PrimaryButton>
      </ButtonPair>
    </>
  )
}

/** Whoever filed it takes it back. */
function Unfile(props: { declaration: string; onDone: (said: string) => void }) {
  const { declaration, onDone } = props
  const { busy, refusal, run } = useWithdrawFiling(declaration)
  const [asking, setAsking] = useState(false)
  const unfile = async () => {
    const reply = await run({ declaration })
    if (!reply?.ok) return
    setAsking(false)
    onDone(copy.state(reply.value.state))
  }
  return (
    <>
      <PlainButton onTap={() => setAsking(true)}>{proxyCopy.actions.unfile}</PlainButton>
      <ConfirmSheet
        open={asking}
        title={proxyCopy.actions.unfileTitle}
        message={proxyCopy.actions.unfileMessage}
        action={proxyCopy.actions.unfile}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void unfile()}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
