import type { RosterLine } from '@shared/organisation/contract'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Screen } from '@/ui/screen'
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
    <BottomBar note={copy.create.draft}>
      <RefusalNote refusal={refusal} />
      <PrimaryButton busy={busy} disabled={!ready} onTap={submit}>
        {words.submit}
      </PrimaryButton>
    </BottomBar>
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
