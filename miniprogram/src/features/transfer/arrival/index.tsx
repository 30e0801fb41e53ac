import { useState } from 'react'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { TextArea, TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { postTitle } from '@/words/titles'
import { useImportStatement, type Statement } from '../client'
import { copy } from '../copy'
import { statementIn } from './statement-in'

const words = copy.arrival
const statementLengthMax = 8_000
const posts = ['frontline', 'management', 'technical', 'service'] as const
type Post = (typeof posts)[number]

/** Whose points arrive, and on which line of which roster? */
export default function ArrivalPage() {
  const [done, setDone] = useState<{ name: string; verified: boolean }>()
  if (done === undefined) return <Arriving onDone={setDone} />
  return (
    <Screen>
      <EmptyState
        title={words.done(done.name)}
        advice={done.verified ? words.verified : words.unverified}
      />
    </Screen>
  )
}

function Arriving({ onDone }: { onDone: (done: { name: string; verified: boolean }) => void }) {
  const [text, setText] = useState('')
  const [line, setLine] = useState({ branch: '', member: '', department: '', since: '' })
  const [post, setPost] = useState<Post>('frontline')
  const [phone, setPhone] = useState('yes')
  const [decision, setDecision] = useState('')
  const { busy, refusal, run } = useImportStatement()
  const statement: Statement | undefined = statementIn(text)
  const written = Object.values(line).every((value) => value.trim() !== '')
  const field = (name: keyof typeof line, hint?: string) => (
    <TextField
      title={words[name]}
      hint={hint}
      value={line[name]}
      onChange={(value) => setLine({ ...line, [name]: value })}
    />
  )
  const take = async () => {
    if (statement === undefined) return
    const said = decision.trim() === '' ? {} : { decision: decision.trim() }
    const trimmed = {
      branch: line.branch.trim(),
      member: line.member.trim(),
      department: line.department.trim(),
      since: line.since.trim(),
    }
    const hasPhone = phone === 'yes'
    const reply = await run({ statement, ...trimmed, office: 'ordinary', post, hasPhone, ...said })
    if (reply?.ok) onDone({ name: statement.content.name, verified: reply.value.verified })
  }
  return (
    <Screen
      bottom={
        <BottomBar>
          <RefusalNote refusal={refusal} />
          <PrimaryButton
            busy={busy}
            disabled={statement === undefined || !written}
            onTap={() => void take()}
          >
            {words.action}
          </PrimaryButton>
        </BottomBar>
      }
    >
      <RowGroup>
        <TextArea
          title={words.statement}
          hint={words.statementHint}
          problem={text !== '' && statement === undefined ? words.unreadable : undefined}
          lengthMax={statementLengthMax}
          value={text}
          onChange={setText}
        />
        {field('branch')}
        {field('member')}
        {field('department')}
        {field('since', words.sinceHint)}
        <TextArea
          title={words.decision}
          hint={words.decisionHint}
          lengthMax={100}
          value={decision}
          onChange={setDecision}
        />
      </RowGroup>
      <SectionTitle>{words.post}</SectionTitle>
      <Choice
        options={posts.map((value) => ({ value, title: postTitle(value) }))}
        value={post}
        onChange={setPost}
      />
      <SectionTitle>{words.phone}</SectionTitle>
      <Choice
        options={[
          { value: 'yes', title: words.phone },
          { value: 'no', title: words.noPhone },
        ]}
        value={phone}
        onChange={setPhone}
      />
    </Screen>
  )
}
