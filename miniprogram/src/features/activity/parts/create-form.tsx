import type { RosterLine } from '@shared/organisation/contract'
import { activityKinds } from '@shared/activity/activity'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Choice } from '@/ui/choice'
import { DateField, TextArea, TextField } from '@/ui/field'
import { RefusalNote } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import { useCreate } from '../create/use-create'
import { LeaveField } from './leave-field'
import { TimeField } from './time-field'

const words = copy.create
const kinds = activityKinds.map((value) => ({ value, title: copy.kinds[value] }))

/** What, when, where, and who need not come. */
export function CreateFormParts({ today, members }: { today: string; members: RosterLine[] }) {
  const { form, change, usualTitle, timesWrong, ready, submit, busy, refusal } = useCreate(today)
  const scored = members.filter((member) => member.scored)
  const expected = scored.filter(({ member }) => !form.onLeave.includes(member)).length
  const bottom = (
    <BottomBar note={words.draft}>
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={!ready} onTap={submit}>
        {`${words.submit} · ${words.expected(expected)}`}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={bottom}>
      <SectionTitle>{words.kind}</SectionTitle>
      <Choice options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <RowGroup>
        <TextField
          title={words.title}
          value={form.title}
          placeholder={usualTitle}
          lengthMax={40}
          onChange={(title) => change({ title })}
        />
        <DateField title={words.day} value={form.day} onChange={(day) => change({ day })} />
        <TimeField
          title={words.from}
          value={form.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
        <TimeField
          title={words.to}
          value={form.endsAt}
          problem={timesWrong ? words.timesWrong : undefined}
          onChange={(endsAt) => change({ endsAt })}
        />
        <TextField
          title={words.place}
          value={form.place}
          placeholder={words.placePlaceholder}
          lengthMax={40}
          onChange={(place) => change({ place })}
        />
      </RowGroup>
      <LeaveField
        members={scored}
        onLeave={form.onLeave}
        onChange={(onLeave) => change({ onLeave })}
      />
      <RowGroup>
        <TextArea
          title={words.note}
          mark={words.optional}
          value={form.note}
          onChange={(note) => change({ note })}
        />
      </RowGroup>
    </Screen>
  )
}
