import { useState } from 'react'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { TextField } from '@/ui/field'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Sheet } from '@/ui/sheet'
import { windowStartWords } from '@/words/date'
import { useStartDraft, type VersionsView } from '../client'
import { draftCopy } from '../draft-copy'
import { suggestedVersion } from '../versions/suggested'

const words = draftCopy.start

export interface StartSheetProps {
  list: VersionsView
  onClose: () => void
  onStarted: (draft: string) => void
}

/** From when on, and under which name; both stand there, so that the usual case is one tap. */
export function StartSheet({ list, onClose, onStarted }: StartSheetProps) {
  const [startsWith, setStartsWith] = useState(list.starts.at(-1)?.startsWith ?? '')
  const [typed, setTyped] = useState<string>()
  const { busy, refusal, run } = useStartDraft()
  const version = (typed ?? suggestedVersion(startsWith, list)).trim()
  const problem = problemOf(version, list)
  const options = list.starts.map(({ startsWith: value, insideWindow }) => ({
    value,
    title: words.from(windowStartWords(value)),
    detail: insideWindow ? words.inside : value.endsWith('1') ? words.whole : words.window,
  }))
  const start = async () => {
    const reply = await run({ version, startsWith })
    if (reply?.ok === true) onStarted(reply.value.draft)
  }
  return (
    <Sheet open title={words.title} onClose={onClose}>
      <SectionTitle>{words.startsWith}</SectionTitle>
      <Choice options={options} value={startsWith} onChange={setStartsWith} />
      <RowGroup>
        <TextField
          title={words.version}
          hint={words.versionHint}
          problem={problem}
          lengthMax={20}
          value={typed ?? version}
          onChange={setTyped}
        />
      </RowGroup>
      <RefusalNote refusal={refusal} />
      <PrimaryButton
        busy={busy}
        disabled={version === '' || problem !== undefined}
        onTap={() => void start()}
      >
        {words.action}
      </PrimaryButton>
    </Sheet>
  )
}

function problemOf(version: string, { versions }: VersionsView): string | undefined {
  if (/[:\s]/.test(version)) return words.versionWrong
  return versions.some((known) => known.version === version) ? words.versionTaken : undefined
}
