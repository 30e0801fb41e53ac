import type { ActivityKind } from '@shared/activity/activity'
import type { RosterLine } from '@shared/organisation/contract'
import Taro from '@tarojs/taro'
import { useDraft } from '@/cloud/draft'
import { routes } from '@/navigation/routes'
import { monthName } from '@/words/calendar-names'
import { useCreateActivity } from '../client'
import { copy } from '../copy'
import { timesWrong, type ActivityForm } from '../parts/activity-fields'

/** An empty title stands for the name that follows from the month and the kind. */
export interface CreateForm extends ActivityForm {
  kind: ActivityKind
}

/**
 * A form that opens filled with the usual afternoon and outlives the page. 流动党员 are not expected
 * until the organiser ticks them: docs/adr/0033.
 */
export function useCreate(today: string, members: readonly RosterLine[]) {
  const { form, change, clear } = useDraft<CreateForm>('activity/create', {
    kind: 'themeDay',
    title: '',
    day: today,
    startsAt: '14:00',
    endsAt: '16:00',
    place: '',
    onLeave: members.filter(({ standing }) => standing === 'mobile').map(({ member }) => member),
    note: '',
  })
  const { busy, refusal, run } = useCreateActivity()
  const usualTitle = `${monthName(form.day)}${copy.kinds[form.kind]}`

  const submit = async () => {
    const { note, ...rest } = form
    const title = form.title.trim() === '' ? usualTitle : form.title
    const reply = await run({ ...rest, title, ...(note.trim() === '' ? {} : { note }) })
    if (reply?.ok !== true) return
    clear()
    void Taro.redirectTo({ url: routes.activity(reply.value.activity) })
  }
  return {
    form,
    change,
    usualTitle,
    ready: form.place.trim() !== '' && !timesWrong(form),
    submit: () => void submit(),
    busy,
    refusal,
  }
}
