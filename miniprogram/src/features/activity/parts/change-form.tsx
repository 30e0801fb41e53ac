import type { RosterLine } from '@shared/organisation/contract'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SubmitBar } from '@/ui/submit-bar'
import { useChange } from '../change/use-change'
import { copy } from '../copy'
import { ActivityFields } from './activity-fields'
import type { ActivityView } from './types'

const words = copy.change

export interface ChangeFormProps {
  activity: ActivityView
  today: string
  members: RosterLine[]
}

/** The activity as it stands, to be put right. */
export function ChangeForm({ activity, today, members }: ChangeFormProps) {
  const scored = members.filter((member) => member.scored)
  const { form, change, ready, submit, busy, refusal, ...chosen } = useChange(activity, scored)
  const startFixed = activity.signedInCount > 0
  const bottom = (
    <SubmitBar
      busy={busy}
      refusal={refusal}
      disabled={!ready}
      note={copy.create.draft}
      onSubmit={submit}
    >
      {words.submit}
    </SubmitBar>
  )
  return (
    <Screen bottom={bottom}>
      {startFixed ? <Notice>{words.startFixed}</Notice> : null}
      <ActivityFields
        form={form}
        change={change}
        today={today}
        members={chosen.members}
        startFixed={startFixed}
      />
    </Screen>
  )
}
