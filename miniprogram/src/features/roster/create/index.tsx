import Taro from '@tarojs/taro'
import { useDraft } from '@/cloud/draft'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { DateField, TextField } from '@/ui/field'
import { PickField } from '@/ui/pick-field'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'
import { showOrganisation, useCreate, type Kind, type Organisation } from '../client'
import { copy, kindsBelow } from '../copy'
import { kindOptions } from '../parts/options'

const words = copy.create

/** What is founded under this organisation? */
export default function CreatePage() {
  const parent = useParam('parent')
  const load = useLoad(() => showOrganisation(parent), { key: parent })
  if (load.state === 'ready') return <CreateForm parent={load.value} />
  return (
    <Screen>
      <PageLoad load={load}>{() => null}</PageLoad>
    </Screen>
  )
}

function CreateForm({
  parent: { organisation: parent, kind: above, today },
}: {
  parent: Organisation
}) {
  const kinds: readonly Kind[] = kindsBelow[above]
  const { form, change, clear } = useDraft(`roster/create/${parent}`, {
    kind: kinds.at(-1) ?? 'branch',
    name: '',
    organisation: '',
    founded: today,
  })
  const { busy, refusal, run } = useCreate(parent)
  const ready = form.name.trim() !== '' && form.organisation.trim() !== ''
  const save = async () => {
    const { kind, name, organisation, founded } = form
    const input = { kind, name: name.trim(), organisation: organisation.trim(), founded, parent }
    const reply = await run(input)
    if (reply?.ok !== true) return
    clear()
    void Taro.navigateBack()
  }
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!ready} onSubmit={() => void save()}>
      {words.save}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      <RowGroup>
        <PickField
          title={words.kind}
          options={kindOptions(kinds)}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          title={words.name}
          lengthMax={40}
          value={form.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          title={words.number}
          hint={words.numberHint}
          lengthMax={40}
          value={form.organisation}
          onChange={(organisation) => change({ organisation })}
        />
        <DateField
          title={words.hasFounded}
          value={form.founded}
          to={today}
          onChange={(founded) => change({ founded })}
        />
      </RowGroup>
    </Screen>
  )
}
