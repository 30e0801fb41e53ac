import { useState } from 'react'
import { today } from '@/cloud/today'
import { useLoad } from '@/cloud/use-load'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Field, TextArea, TextField } from '@/ui/field'
import { Notice, RefusalNote } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { dayWords, monthOfYearWords } from '@/words/date'
import { postTitle } from '@/words/titles'
import { useImportStatement } from '../client'
import { copy } from '../copy'
import { BranchField, type Place } from '../parts/branch-field'
import { DepartmentField } from './department-field'
import { sinceMonths, usualSince } from './since-months'
import type { Coming } from './who-comes'

const words = copy.arrival
const posts = (['frontline', 'management', 'technical', 'service'] as const).map((value) => ({
  value,
  title: postTitle(value),
}))
const phones = [
  { value: 'yes' as const, title: words.phone },
  { value: 'no' as const, title: words.noPhone },
]

export interface Taken {
  name: string
  verified: boolean
  branch: string
}

interface ArrivalFormProps {
  coming: Coming
  onAnother: () => void
  onDone: (taken: Taken) => void
}

/** The line in the roster of the new branch; what the server knows stands there already. */
export function ArrivalForm(props: ArrivalFormProps) {
  const load = useLoad(async () => ({ ok: true as const, value: await today() }))
  if (load.state === 'ready') return <Form {...props} today={load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

function Form({ coming, onAnother, onDone, today: now }: ArrivalFormProps & { today: string }) {
  const { statement, usual } = coming
  const months = sinceMonths(statement.content, now)
  const [branch, setBranch] = useState<Place | undefined>(usual?.to)
  const [line, setLine] = useState({
    member: usual?.member ?? '',
    department: usual?.department ?? '',
    post: usual?.post ?? ('frontline' as const),
    hasPhone: usual?.hasPhone ?? true,
    since: usualSince(months, now),
  })
  const change = (part: Partial<typeof line>) => setLine({ ...line, ...part })
  const [decision, setDecision] = useState('')
  const { busy, refusal, run } = useImportStatement()
  const [member, department, said] = [line.member, line.department, decision].map((one) =>
    one.trim(),
  )
  const { since, post, hasPhone } = line
  const asksWhy = said !== '' || refusal?.code === 'statementUnknown'
  const take = async () => {
    if (branch === undefined || since === undefined || !member || !department) return
    const { organisation } = branch
    const work = { office: 'ordinary' as const, department, post, since, hasPhone }
    const why = said ? { decision: said } : {}
    const reply = await run({ statement, branch: organisation, member, ...work, ...why })
    if (reply?.ok !== true) return
    onDone({ name: statement.content.name, verified: reply.value.verified, branch: organisation })
  }
  const ready = branch !== undefined && since !== undefined && member !== '' && department !== ''
  const bottom = (
    <BottomBar>
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={!ready} onTap={() => void take()}>
        {words.action}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <Whose {...coming} />
      <PlainButton compact onTap={onAnother}>
        {words.another}
      </PlainButton>
      {since === undefined ? <Notice>{words.lateYear(statement.content.year)}</Notice> : null}
      <SectionTitle>{words.line}</SectionTitle>
      <RowGroup>
        <BranchField title={words.branch} value={branch} onChange={setBranch} />
        <DepartmentField
          branch={branch?.organisation}
          value={line.department}
          onChange={(value) => change({ department: value })}
        />
        <PickField
          title={words.post}
          options={posts}
          value={post}
          onChange={(value) => change({ post: value })}
        />
        <PickField
          title={words.since}
          options={months.map((value) => ({ value, title: monthOfYearWords(value) }))}
          value={since}
          onChange={(value) => change({ since: value })}
        />
        <Field title={words.hasPhone}>
          <Segments
            label={words.hasPhone}
            segments={phones}
            value={hasPhone ? 'yes' : 'no'}
            onChange={(answer) => change({ hasPhone: answer === 'yes' })}
          />
        </Field>
        <TextField
          title={words.member}
          hint={usual === undefined ? words.memberHint : words.memberHereHint}
          lengthMax={40}
          value={line.member}
          onChange={(value) => change({ member: value })}
        />
        {asksWhy ? (
          <TextArea
            title={words.decision}
            hint={words.decisionHint}
            lengthMax={100}
            value={decision}
            onChange={setDecision}
          />
        ) : null}
      </RowGroup>
    </Screen>
  )
}

function Whose({ statement: { content } }: Coming) {
  return (
    <RowGroup>
      <Row title={words.name} value={content.name} />
      <Row title={words.leaves} value={content.from.name} />
      <Row title={words.through} value={monthOfYearWords(content.through)} />
      <Row title={words.letter} value={dayWords(content.letterExpires)} />
    </RowGroup>
  )
}
