import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { TextField } from '@/ui/field'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { listDeclarableFor, type Declarables, type Submitted } from '../client'
import { FormFields } from '../form/form-fields'
import { Result } from '../form/result'
import { Send } from '../form/send'
import { proxyCopy } from '../proxy-copy'
import { useFiling } from './use-filing'

const words = proxyCopy.file
const wordLengthMax = 100

/** What did somebody do who cannot file it alone? */
export default function FileForPage() {
  const member = useParam('member')
  const name = useParam('name')
  const load = useLoad(() => listDeclarableFor(member), { key: member })
  const [done, setDone] = useState<{ submitted: Submitted; what: string }>()
  return (
    <Screen title={words.forWhom(name)}>
      {done === undefined ? (
        <PageLoad load={load}>
          {(known) => (
            <Filing
              member={member}
              known={known}
              onDone={(submitted, what) => {
                setDone({ submitted, what })
                void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
              }}
            />
          )}
        </PageLoad>
      ) : (
        <Result title={words.done} {...done} onAnother={() => void Taro.navigateBack()} />
      )}
    </Screen>
  )
}

interface FilingProps {
  member: string
  known: Declarables
  onDone: (submitted: Submitted, what: string) => void
}

function Filing({ member, known, onDone }: FilingProps) {
  const { hook, word, setWord, missing, busy, refusal, send } = useFiling(member, known, onDone)
  return (
    <>
      <FormFields hook={hook} known={known} />
      <RowGroup>
        <TextField
          title={words.word}
          hint={words.wordHint}
          placeholder={words.wordPlaceholder}
          lengthMax={wordLengthMax}
          value={word}
          onChange={setWord}
        />
      </RowGroup>
      <Send
        action={words.submit}
        busy={busy}
        missing={missing}
        refusal={refusal}
        onSend={() => void send()}
      />
    </>
  )
}
