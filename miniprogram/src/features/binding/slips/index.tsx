import { useState } from 'react'
import { bindingSlipsAtOnceMost } from '@shared/binding/limits'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Checklist } from '@/ui/checklist'
import { Field } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'
import { useIssueBindingSlips, type BindingLine, type BindingSlips } from '../client'
import { copy } from '../copy'
import { MadeBindingSlips } from './made-slips'
import { unboundMembers } from './unbound-members'

const words = copy.slips

/** Slips for many members: who, and then the codes, once. */
export default function BindingSlipsPage() {
  const branch = useParam('branch')
  const load = useLoad(() => unboundMembers(branch))
  const [made, setMade] = useState<BindingSlips>()
  if (made !== undefined) return <MadeBindingSlips made={made} />
  const lines = load.state === 'ready' ? load.value : []
  if (lines.length > 0) return <Choose branch={branch} lines={lines} onMade={setMade} />
  return (
    <Screen>
      <PageLoad load={load}>
        {() => <EmptyState title={words.none} advice={words.noneAdvice} />}
      </PageLoad>
    </Screen>
  )
}

interface ChooseProps {
  branch: string
  lines: BindingLine[]
  onMade: (slips: BindingSlips) => void
}

function Choose({ branch, lines, onMade }: ChooseProps) {
  const [chosen, setChosen] = useState(() => usual(lines))
  const { busy, refusal, run } = useIssueBindingSlips(branch)
  const make = async () => {
    const reply = await run({ members: chosen })
    if (reply?.ok) onMade(reply.value)
  }
  const isFull = chosen.length >= bindingSlipsAtOnceMost
  return (
    <Screen
      bottom={
        <SubmitBar
          busy={busy}
          refusal={refusal}
          disabled={chosen.length === 0}
          onSubmit={() => void make()}
        >
          {words.make}
        </SubmitBar>
      }
    >
      <RowGroup>
        <Field title={words.question(chosen.length)} hint={words.hint} />
      </RowGroup>
      <Checklist
        options={lines.map(({ member, name, department }) => ({
          value: member,
          title: name,
          detail: department,
          disabled: isFull && !chosen.includes(member),
        }))}
        values={chosen}
        onChange={setChosen}
      />
    </Screen>
  )
}

/** Everybody with a phone, as far as one sheet goes. */
function usual(lines: BindingLine[]): string[] {
  return lines
    .filter(({ hasPhone }) => hasPhone)
    .slice(0, bindingSlipsAtOnceMost)
    .map(({ member }) => member)
}
