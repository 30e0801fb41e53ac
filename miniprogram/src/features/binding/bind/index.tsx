import { useState } from 'react'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Steps } from '@/ui/steps'
import { SubmitBar } from '@/ui/submit-bar'
import { useBindIdentity, type Bound } from '../client'
import { copy } from '../copy'
import { codeIn } from '../parts/bind-link'
import { scanned, useCodeOfAddress } from './code-of-slip'

const words = copy.bind
const codeLengthMax = 40
const isH5 = process.env.TARO_ENV === 'h5'

/** Who am I? Answered once, with the code that the liaison hands out. */
export default function BindPage() {
  const [code, setCode] = useState(useCodeOfAddress())
  const [bound, setBound] = useState<Bound>()
  const { busy, refusal, run } = useBindIdentity()
  const written = code.trim()
  const scan = async () => {
    const text = await scanned()
    if (text !== undefined) setCode(codeIn(text))
  }
  const bind = async () => {
    const reply = await run({ code: written })
    if (reply?.ok) setBound(reply.value)
  }
  if (bound !== undefined) return <Done bound={bound} />
  return (
    <Screen
      bottom={
        <SubmitBar
          busy={busy}
          refusal={refusal}
          disabled={written === ''}
          onSubmit={() => void bind()}
        >
          {words.action}
        </SubmitBar>
      }
    >
      <RowGroup>
        <TextField
          title={words.question}
          hint={words.hint}
          placeholder={words.placeholder}
          lengthMax={codeLengthMax}
          value={code}
          onChange={setCode}
        />
      </RowGroup>
      {isH5 ? null : <PlainButton onTap={() => void scan()}>{words.scan}</PlainButton>}
      {refusal?.code === 'alreadyBound' ? (
        <PlainButton onTap={() => open(routes.home())}>{words.toHome}</PlainButton>
      ) : null}
      <SectionTitle>{words.how}</SectionTitle>
      <Steps steps={words.steps} />
      <Notice tone="quiet">{words.why}</Notice>
    </Screen>
  )
}

function Done({ bound: { me } }: { bound: Bound }) {
  if (me === undefined) {
    return (
      <Screen>
        <EmptyState title={words.waits} advice={words.waitsAdvice} />
      </Screen>
    )
  }
  return (
    <Screen
      bottom={
        <BottomBar>
          <PrimaryButton onTap={() => open(routes.home())}>{words.toHome}</PrimaryButton>
        </BottomBar>
      }
    >
      <EmptyState title={words.done(me.name)} advice={words.doneDetail(me.organisationName)} />
    </Screen>
  )
}
