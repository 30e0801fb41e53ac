import { useState } from 'react'
import { useDraft } from '@/cloud/draft'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'
import { showOrganisation, useEnrol, type Fields } from '../client'
import { copy } from '../copy'
import type { NamedGroup } from '../parts/field-words'
import { MemberFields } from '../parts/member-fields'

const words = copy.enrol

interface EnrolForm extends Fields {
  member: string
  since: string
}

const usual: EnrolForm = {
  member: '',
  since: '',
  name: '',
  standing: 'formal',
  office: 'ordinary',
  department: '',
  post: 'frontline',
  scored: true,
  underProbation: false,
  onLongLeave: false,
  hasPhone: true,
}

/** The form does not wait for them: a member can be put into one later. */
function useGroups(branch: string): NamedGroup[] {
  const load = useLoad(() => showOrganisation(branch), { key: branch })
  if (load.state !== 'ready') return []
  const standing = load.value.below.filter((one) => one.dissolvedOn === undefined)
  return standing.map(({ organisation: group, name }) => ({ group, name }))
}

/** One person more; many come by a sheet. */
export default function EnrolPage() {
  const branch = useParam('branch')
  const { form, change, clear } = useDraft(`roster/enrol/${branch}`, usual)
  const { busy, refusal, run } = useEnrol(branch)
  const [saved, setSaved] = useState<string>()
  const groups = useGroups(branch)
  const ready = [form.member, form.since, form.name, form.department].every(
    (text) => text.trim() !== '',
  )

  const save = async () => {
    const { member, since, name, standing, office, department, post } = form
    const { scored, underProbation, hasPhone, group } = form
    const work = { standing, office, department, post, scored, underProbation }
    const reply = await run({
      member: member.trim(),
      branch,
      since,
      name,
      ...work,
      hasPhone,
      group,
    })
    if (reply?.ok !== true) return
    setSaved(form.name)
    clear()
    change(usual)
  }
  const bottom = (
    <SubmitBar busy={busy} refusal={refusal} disabled={!ready} onSubmit={() => void save()}>
      {words.save}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      {saved === undefined ? null : <Notice tone="brand">{words.saved(saved)}</Notice>}
      <RowGroup>
        <TextField
          title={words.number}
          hint={words.numberHint}
          lengthMax={40}
          value={form.member}
          onChange={(member) => change({ member })}
        />
        <TextField
          title={words.since}
          hint={words.sinceHint}
          lengthMax={7}
          value={form.since}
          onChange={(since) => change({ since })}
        />
      </RowGroup>
      <MemberFields fields={form} all joining groups={groups} onChange={change} />
    </Screen>
  )
}
