import { useState } from 'react'
import { useParam } from '@/navigation/use-param'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Steps } from '@/ui/steps'
import { useEndMembership } from '../client'
import { copy } from '../copy'

const words = copy.leave

/** For an administrator: somebody leaves. What happens then, and on which decision? */
export default function LeavePage() {
  const member = useParam('member')
  const name = useParam('name')
  const [resolution, setResolution] = useState('')
  const [pseudonym, setPseudonym] = useState<string>()
  const { busy, refusal, run } = useEndMembership(member)
  const end = async () => {
    const reply = await run({ member, resolution: resolution.trim() })
    if (reply?.ok) setPseudonym(reply.value.name)
  }
  if (pseudonym !== undefined) {
    return (
      <Screen>
        <EmptyState title={words.done} advice={words.doneAdvice(pseudonym)} />
      </Screen>
    )
  }
  return (
    <Screen
      bottom={
        <BottomBar>
          <RefusalNote refusal={refusal} />
          <PrimaryButton
            busy={busy}
            disabled={resolution.trim() === '' || member === ''}
            onTap={() => void end()}
          >
            {words.end}
          </PrimaryButton>
        </BottomBar>
      }
    >
      <RowGroup>
        <Row title={name} detail={words.who} />
        <TextField
          title={words.resolution}
          placeholder={words.example}
          lengthMax={60}
          value={resolution}
          onChange={setResolution}
        />
      </RowGroup>
      <SectionTitle>{words.then}</SectionTitle>
      <Steps steps={words.steps} />
      <Notice>{words.final}</Notice>
    </Screen>
  )
}
