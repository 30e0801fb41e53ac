import Taro from '@tarojs/taro'
import type { RosterLine } from '@shared/organisation/contract'
import { useDraft } from '@/cloud/draft'
import { timeWords } from '@/words/date'
import { useChangeActivity } from '../client'
import { copy } from '../copy'
import { timesWrong, type ActivityForm } from '../parts/activity-fields'
import type { ActivityView } from '../parts/types'

/**
 * The form opened with what stands. Its draft is of this state of the activity: what somebody else
 * changed meanwhile is not overwritten by an old one.
 */
export function useChange(activity: ActivityView, scored: RosterLine[]) {
  const { activity: id, startsAt, endsAt, lines } = activity
  const stands: ActivityForm = {
    title: activity.title,
    day: startsAt.slice(0, 10),
    startsAt: timeWords(startsAt),
    endsAt: timeWords(endsAt),
    place: activity.place,
    onLeave: lines.filter(({ onLeave }) => onLeave).map(({ member }) => member),
    note: activity.note ?? '',
  }
  const key = `activity/change/${id}/${activity.changed?.at ?? ''}`
  const { form, change, clear } = useDraft<ActivityForm>(key, stands)
  const { busy, refusal, run } = useChangeActivity(id)
  // The list of its day stays; another day has the roster's.
  const listed = new Set(lines.map(({ member }) => member))
  const sameDay = form.day === stands.day
  const members = sameDay ? scored.filter(({ member }) => listed.has(member)) : scored
  const onList = (member: string) =>
    sameDay ? listed.has(member) : scored.some((one) => one.member === member)

  const submit = async () => {
    const { note, ...rest } = form
    const written = note.trim() === '' ? {} : { note }
    const onLeave = form.onLeave.filter(onList)
    const reply = await run({ activity: id, ...rest, onLeave, ...written })
    if (reply?.ok !== true) return
    clear()
    void Taro.showToast({ title: copy.change.done, icon: 'none' })
    void Taro.navigateBack()
  }
  return {
    form,
    change,
    members,
    ready: form.title.trim() !== '' && form.place.trim() !== '' && !timesWrong(form),
    submit: () => void submit(),
    busy,
    refusal,
  }
}
