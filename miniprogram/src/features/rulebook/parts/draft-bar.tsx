import { useState, type ReactNode } from 'react'
import type { Refusal, Reply } from '@/cloud/reply'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { ConfirmSheet, type ConfirmSheetProps } from '@/ui/sheet'
import { windowStartWords } from '@/words/date'
import { useAbandon, useApprove, usePropose, useReopen, useReturn, type DraftView } from '../client'
import { draftCopy } from '../draft-copy'

const words = draftCopy.acts

export interface DraftActProps {
  draft: DraftView
  onDone: () => void
}

/** Whether there is anything for this person to do with the draft as a whole. */
export function hasActs({ mayPropose, mayAdopt, mayApprove }: DraftView): boolean {
  return mayPropose || mayAdopt || mayApprove
}

/** What is due with the draft as a whole, for the person who does it. */
export function DraftBar(given: DraftActProps) {
  const [sheet, setSheet] = useState<'propose' | 'reopen' | 'approve' | 'return'>()
  const { draft } = given
  const of = (name: typeof sheet) => ({
    ...given,
    open: sheet === name,
    onClose: () => setSheet(undefined),
  })
  if (draft.mayPropose) {
    return (
      <BottomBar>
        <PrimaryButton onTap={() => setSheet('propose')}>{words.propose}</PrimaryButton>
        <ProposeSheet {...of('propose')} />
      </BottomBar>
    )
  }
  if (draft.mayAdopt) {
    return (
      <BottomBar>
        <ButtonPair>
          <PlainButton onTap={() => setSheet('reopen')}>{words.reopen}</PlainButton>
          <PrimaryButton onTap={() => open(routes.adoptDraft(draft.draft))}>
            {words.adopt}
          </PrimaryButton>
        </ButtonPair>
        <ReopenSheet {...of('reopen')} />
      </BottomBar>
    )
  }
  if (!draft.mayApprove) return null
  return (
    <BottomBar>
      <ButtonPair>
        <PlainButton onTap={() => setSheet('return')}>{words.return}</PlainButton>
        <PrimaryButton onTap={() => setSheet('approve')}>{words.approve}</PrimaryButton>
      </ButtonPair>
      <ApproveSheet {...of('approve')} />
      <ReturnSheet {...of('return')} />
    </BottomBar>
  )
}

interface SheetProps extends DraftActProps {
  open: boolean
  onClose: () => void
}

function ProposeSheet({ draft, ...sheet }: SheetProps) {
  const { run, refusal, busy } = usePropose(draft.draft)
  const refused = draft.findings.filter(({ severity }) => severity === 'refuses')
  return (
    <ActSheet
      {...sheet}
      busy={busy}
      refusal={refusal}
      title={words.proposeTitle}
      message={words.proposeMessage(draft.changedCount, windowStartWords(draft.startsWith))}
      action={words.propose}
      run={() => run({ draft: draft.draft })}
    >
      {refusal?.code === 'formalismFound'
        ? refused.map(({ sentence, policy, instead }) => (
            <Notice key={sentence}>
              {`${sentence}。${draftCopy.draft.policy(policy)}${draftCopy.draft.instead(instead)}`}
            </Notice>
          ))
        : null}
    </ActSheet>
  )
}

function ReopenSheet({ draft: { draft }, ...sheet }: SheetProps) {
  const { run, ...standing } = useReopen(draft)
  return (
    <ActSheet
      {...sheet}
      {...standing}
      title={words.reopenTitle}
      message={words.reopenMessage}
      action={words.reopen}
      run={() => run({ draft })}
    />
  )
}

function ApproveSheet({ draft: { draft, startsWith }, ...sheet }: SheetProps) {
  const { run, ...standing } = useApprove(draft)
  return (
    <ActSheet
      {...sheet}
      {...standing}
      title={words.approveTitle}
      message={words.approveMessage(windowStartWords(startsWith))}
      action={words.approve}
      run={() => run({ draft })}
    />
  )
}

function ReturnSheet({ draft: { draft }, ...sheet }: SheetProps) {
  const { run, ...standing } = useReturn(draft)
  return (
    <ActSheet
      {...sheet}
      {...standing}
      title={words.returnTitle}
      message={words.returnMessage}
      reason={{ title: words.returnReason, placeholder: words.returnPlaceholder, lengthMax: 200 }}
      action={words.return}
      run={(reason) => run({ draft, reason })}
    />
  )
}

/** At the end of the page: a draft that nobody wants any more. */
export function AbandonDraft({ draft: { draft }, onDone }: DraftActProps) {
  const [asking, setAsking] = useState(false)
  const { run, ...standing } = useAbandon(draft)
  return (
    <>
      <PlainButton onTap={() => setAsking(true)}>{draftCopy.draft.abandon}</PlainButton>
      <ActSheet
        {...standing}
        open={asking}
        title={draftCopy.draft.abandon}
        message={words.abandonMessage}
        action={words.abandon}
        run={() => run({ draft })}
        onClose={() => setAsking(false)}
        onDone={onDone}
      />
    </>
  )
}

interface ActSheetProps extends Omit<ConfirmSheetProps, 'onConfirm'> {
  refusal: Refusal | undefined
  run: (reason: string) => Promise<Reply<unknown> | undefined>
  onDone: () => void
  children?: ReactNode
}

/** Asks once more, acts, and stays open with the refusal where it is refused. */
function ActSheet({ refusal, run, onDone, children, ...asked }: ActSheetProps) {
  const act = async (reason: string) => {
    const reply = await run(reason)
    if (reply?.ok !== true) return
    asked.onClose()
    onDone()
  }
  return (
    <ConfirmSheet {...asked} onConfirm={(reason) => void act(reason)}>
      <RefusalNote refusal={refusal} />
      {children}
    </ConfirmSheet>
  )
}
