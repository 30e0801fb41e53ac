import Taro from '@tarojs/taro'
import { useDraft } from '@/cloud/draft'
import { DateField, Field, TextField } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { PickField } from '@/ui/pick-field'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { SubmitBar } from '@/ui/submit-bar'
import { useAppoint, type Organisation, type Role } from '../client'
import { copy } from '../copy'
import { roleOptions } from '../parts/options'
import { FindMember } from './find-member'

const words = copy.appoint

export interface Candidate {
  member: string
  name: string
}

export interface Seat {
  node: Organisation
  /** Of a branch its voters; elsewhere somebody is looked for by number. */
  candidates: Candidate[] | undefined
}

interface Form {
  role?: Role
  member?: string
  from: string
  until?: string
  resolution: string
}

const terms = [
  { value: 'open', title: words.untilOpen },
  { value: 'day', title: words.untilDay },
] as const

export function AppointForm({ node, candidates }: Seat) {
  const { organisation, kind, today } = node
  const { form, change, clear } = useDraft<Form>(`roster/appoint/${organisation}`, {
    from: today,
    resolution: '',
  })
  const { busy, refusal, run } = useAppoint(organisation)
  const { role, member, from, until, resolution } = form

  const save = async () => {
    if (role === undefined || member === undefined) return
    const term = until === undefined ? { from } : { from, until }
    const input = { organisation, role, member, ...term, resolution: resolution.trim() }
    const reply = await run(input)
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  const ready = role !== undefined && member !== undefined && resolution.trim() !== ''
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!ready} onSubmit={() => void save()}>
      {words.save}
    </SubmitBar>
  )
  if (candidates?.length === 0) {
    return (
      <Screen>
        <EmptyState title={words.noVoters} advice={words.noVotersAdvice} />
      </Screen>
    )
  }
  return (
    <Screen title={node.name} bottom={bottom}>
      <Notice tone="quiet">{words.notYourself}</Notice>
      <RowGroup>
        <PickField
          title={words.role}
          options={roleOptions(kind)}
          value={role}
          onChange={(value) => change({ role: value })}
        />
        {candidates === undefined ? (
          <FindMember onFound={(found) => change({ member: found })} />
        ) : (
          <PickField
            title={words.who}
            options={candidates.map(({ member: value, name }) => ({ value, title: name }))}
            value={member}
            onChange={(value) => change({ member: value })}
          />
        )}
      </RowGroup>
      <RowGroup>
        <DateField title={words.from} value={from} onChange={(day) => change({ from: day })} />
        <Field title={words.hasUntil}>
          <Segments
            label={words.hasUntil}
            segments={[...terms]}
            value={until === undefined ? 'open' : 'day'}
            onChange={(term) => change({ until: term === 'open' ? undefined : from })}
          />
        </Field>
        {until === undefined ? null : (
          <DateField
            title={words.hasUntil}
            value={until}
            from={from}
            onChange={(day) => change({ until: day })}
          />
        )}
        <TextField
          title={words.resolution}
          placeholder={words.resolutionPlaceholder}
          lengthMax={60}
          value={resolution}
          onChange={(text) => change({ resolution: text })}
        />
      </RowGroup>
    </Screen>
  )
}
