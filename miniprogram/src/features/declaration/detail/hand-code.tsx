import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { momentWords } from '@/words/date'
import { spaced } from '@/words/spaced'
import { useIssueFilingCode } from '../client'
import { proxyCopy } from '../proxy-copy'

const words = proxyCopy.actions

/** A one-time code for the member, from somebody who did not file it. */
export function HandCode({ detail: { declaration, subject } }: { detail: DeclarationDetail }) {
  const { busy, refusal, run } = useIssueFilingCode(declaration)
  const [open, setOpen] = useState(false)
  const [handed, setHanded] = useState<{ code: string; expiresAt: string }>()
  const issue = async () => {
    const reply = await run({ declaration })
    if (reply?.ok) setHanded(reply.value)
  }
  return (
    <>
      <PlainButton onTap={() => setOpen(true)}>{words.handCode}</PlainButton>
      <Sheet open={open} title={words.handTitle(subject.name)} onClose={() => setOpen(false)}>
        <Notice tone="quiet">{words.handMessage(subject.name)}</Notice>
        <RefusalNote refusal={refusal} />
        {handed === undefined ? (
          <PrimaryButton busy={busy} onTap={() => void issue()}>
            {words.handCode}
          </PrimaryButton>
        ) : (
          <Notice tone="brand">
            {`${words.code(spaced(handed.code))}。${words.until(momentWords(handed.expiresAt))}`}
          </Notice>
        )}
      </Sheet>
    </>
  )
}
