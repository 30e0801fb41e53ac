import { useState } from 'react'
import { scannedCode } from '@/cloud/camera'
import { PlainButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Notice, RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { useAnswerWithSlip } from '../client'
import { copy } from '../copy'
import { AnswerChoice } from '../parts/answer-choice'

const words = copy.slip
const codeLengthMax = 40
const isH5 = process.env.TARO_ENV === 'h5'

/** For somebody with a slip, whom the roster does not know: the code, and one tap. */
export default function SlipPage() {
  const [code, setCode] = useState('')
  const [done, setDone] = useState(false)
  const { busy, refusal, run } = useAnswerWithSlip()
  const written = code.trim()
  if (done) {
    return (
      <Screen>
        <EmptyState title={copy.thanks} advice={words.done} />
      </Screen>
    )
  }
  return (
    <Screen>
      <RowGroup>
        <TextField
          title={words.code}
          hint={words.hint}
          placeholder={words.placeholder}
          lengthMax={codeLengthMax}
          value={code}
          onChange={setCode}
        />
      </RowGroup>
      {isH5 ? null : <PlainButton onTap={() => void scanned(setCode)}>{words.scan}</PlainButton>}
      <RefusalNote refusal={refusal} />
      <AnswerChoice
        question={copy.questionOfSlip}
        hint={written === '' ? words.first : copy.oneTap}
        busy={busy}
        disabled={written === ''}
        onAnswer={async (answer) => {
          const reply = await run({ code: written, answer })
          if (reply?.ok) setDone(true)
        }}
      />
      <Notice tone="quiet">{copy.anonymous}</Notice>
    </Screen>
  )
}

/** Who turns back from the scanner types it. */
async function scanned(fill: (code: string) => void): Promise<void> {
  const code = await scannedCode()
  if (code !== undefined) fill(code.slice(0, codeLengthMax))
}
