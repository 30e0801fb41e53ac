import { useState } from 'react'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { SubmitBar } from '@/ui/submit-bar'
import { useStartSetUp } from '../client'
import { copy } from '../copy'

const words = copy.setUp
const names = ['setUpCode', 'organisationName', 'organisation', 'name'] as const
const titles = {
  setUpCode: words.code,
  organisationName: words.organisationName,
  organisation: words.organisation,
  name: words.name,
}
const lengths = { setUpCode: 100, organisationName: 40, organisation: 40, name: 20 }

/** Once in the life of an environment; the code stays on no phone. */
export function StartForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState({
    setUpCode: '',
    organisationName: '',
    organisation: '',
    name: '',
  })
  const { busy, refusal, run } = useStartSetUp()
  const ready = names.every((name) => form[name].trim() !== '')
  const start = async () => {
    const reply = await run(form)
    if (reply?.ok === true) onDone()
  }
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!ready} onSubmit={() => void start()}>
      {words.start}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      <SectionTitle>{words.first}</SectionTitle>
      <Notice tone="quiet">{words.firstDetail}</Notice>
      <RowGroup>
        {names.map((name) => (
          <TextField
            key={name}
            title={titles[name]}
            hint={name === 'organisation' ? copy.create.numberHint : undefined}
            lengthMax={lengths[name]}
            value={form[name]}
            onChange={(text) => setForm({ ...form, [name]: text })}
          />
        ))}
      </RowGroup>
    </Screen>
  )
}
