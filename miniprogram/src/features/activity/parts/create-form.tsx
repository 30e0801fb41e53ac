import type { RosterLine } from '@shared/organisation/contract'
import { activityKinds } from '@shared/activity/activity'
import { Choice } from '@/ui/choice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { SubmitBar } from '@/ui/submit-bar'
import { copy } from '../copy'
import { useCreate } from '../create/use-create'
import { ActivityFields } from './activity-fields'

const words = copy.create
const kinds = activityKinds.map((value) => ({ value, title: copy.kinds[value] }))

/** The kind, which says what it counts for, and everything else. */
export function CreateFormParts({ today, members }: { today: string; members: RosterLine[] }) {
  const scored = members.filter((member) => member.scored)
  const { form, change, usualTitle, ready, submit, busy, refusal } = useCreate(today, scored)
  const expected = scored.filter(({ member }) => !form.onLeave.includes(member)).length
  const bottom = (
    <SubmitBar
      busy={busy}
      refusal={refusal}
      disabled={!ready}
      note={words.draft}
      onSubmit={submit}
    >{`${words.submit} · ${words.expected(expected)}`}</SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      <SectionTitle>{words.kind}</SectionTitle>
      <Choice options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <ActivityFields
        form={form}
        change={change}
        today={today}
        members={scored}
        titlePlaceholder={usualTitle}
      />
    </Screen>
  )
}
