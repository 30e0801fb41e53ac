import { useState } from 'react'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Sheet } from '@/ui/sheet'
import { momentWords } from '@/words/date'
import { spaced } from '@/words/spaced'
import { useIssueBindingCode, type BindingLine } from '../client'
import { copy } from '../copy'
import { Trail } from '../parts/trail'
import { ReleaseSheet } from './release-sheet'

const words = copy.sheet

export interface LineSheetProps {
  line: BindingLine
  onClose: () => void
  onDone: () => void
}

/** One member's binding: how it came, a code in person, or its end. */
export function LineSheet({ line, onClose, onDone }: LineSheetProps) {
  const [releasing, setReleasing] = useState(false)
  const [issued, setIssued] = useState<{ code: string; expiresAt: string }>()
  const { busy, refusal, run } = useIssueBindingCode(line.member)
  const issue = async () => {
    const reply = await run({ member: line.member })
    if (reply?.ok) setIssued(reply.value)
  }
  if (releasing) {
    return <ReleaseSheet line={line} onClose={() => setReleasing(false)} onDone={onDone} />
  }
  return (
    <Sheet open title={line.name} onClose={onClose}>
      {line.trail.length === 0 ? (
        <Notice tone="quiet">{words.noTrail}</Notice>
      ) : (
        <Trail trail={line.trail} />
      )}
      <RefusalNote refusal={refusal} />
      {issued === undefined ? null : (
        <Notice tone="brand">
          {`${words.code(spaced(issued.code))}。${words.until(momentWords(issued.expiresAt))}`}
        </Notice>
      )}
      {line.actions.includes('issue') && issued === undefined ? (
        <>
          <Notice tone="quiet">{words.issueDetail}</Notice>
          <PrimaryButton busy={busy} onTap={() => void issue()}>
            {words.issue}
          </PrimaryButton>
        </>
      ) : null}
      {line.actions.includes('release') ? (
        <PlainButton onTap={() => setReleasing(true)}>{words.release}</PlainButton>
      ) : null}
    </Sheet>
  )
}
