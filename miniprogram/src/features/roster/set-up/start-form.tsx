import { useState } from 'react'
import { PlainButton } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { SubmitBar } from '@/ui/submit-bar'
import { useRebindFirst, useStartSetUp } from '../client'
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

type Form = Record<(typeof names)[number], string>
const empty: Form = { setUpCode: '', organisationName: '', organisation: '', name: '' }

/** Once in the life of an environment, and when that phone is lost; the code stays on no phone. */
export function StartForm({ onDone }: { onDone: () => void }) {
  const [form, setForm] = useState(empty)
  const [rebinds, setRebinds] = useState(false)
  const start = useStartSetUp()
  const rebind = useRebindFirst()
  const { busy, refusal } = rebinds ? rebind : start
  const asked = rebinds ? (['setUpCode'] as const) : names
  const ready = asked.every((name) => form[name].trim() !== '')
  const send = async () => {
    const { setUpCode } = form
    const reply = rebinds ? await rebind.run({ setUpCode }) : await start.run(form)
    if (reply?.ok === true) onDone()
  }
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!ready} onSubmit={() => void send()}>
      {rebinds ? words.rebind : words.start}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      <SectionTitle>{rebinds ? words.rebindTitle : words.first}</SectionTitle>
      <Notice tone="quiet">{rebinds ? words.rebindDetail : words.firstDetail}</Notice>
      <RowGroup>
        {asked.map((name) => (
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
      <PlainButton onTap={() => setRebinds(!rebinds)}>
        {rebinds ? words.toStart : words.toRebind}
      </PlainButton>
    </Screen>
  )
}
