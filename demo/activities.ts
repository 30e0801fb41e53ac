import { deputyLiaison, liaison, members } from './cast'
import type { World } from './world'

export interface HeldActivity {
  kind: 'themeDay' | 'membersMeeting'
  title: string
  day: string
  place: string
  absent: readonly string[]
  onLeave: readonly string[]
}

/** Entered the day before; everyone who came with a phone scans the organiser's code. */
export async function holdActivity(world: World, held: HeldActivity): Promise<string> {
  const { kind, title, day, place, absent, onLeave } = held
  world.setClock(`${day} 08:30`)
  const { activity } = await world.ask(liaison, 'createActivity', {
    kind,
    title,
    place,
    day,
    startsAt: '14:00',
    endsAt: '16:00',
    onLeave: [...onLeave],
  })
  let arrival = 0
  for (const { member, hasPhone, since } of members) {
    const came = since <= day.slice(0, 7) && !absent.includes(member) && !onLeave.includes(member)
    if (!came || !hasPhone) continue
    arrival += 1
    const minute = 45 + Math.floor(arrival / 2)
    const at = minute < 60 ? `13:${minute}` : `14:${String(minute - 60).padStart(2, '0')}`
    world.setClock(`${day} ${at}`)
    await scan(world, member, activity)
  }
  return activity
}

/** What the phone does: the code that is on the organiser's screen at this moment. */
export async function scan(world: World, member: string, activity: string) {
  const { codes } = await world.ask(liaison, 'issueSignInCodes', { activity })
  return world.ask(member, 'signIn', { code: codes[0]?.text ?? '' })
}

/** The liaison calls the roll; the liaison's own line is checked by the deputy. */
export async function closeActivity(
  world: World,
  activity: string,
  { day, absent }: Pick<HeldActivity, 'day' | 'absent'>,
): Promise<void> {
  world.setClock(`${day} 16:10`)
  const { lines } = await world.ask(liaison, 'showActivity', { activity })
  const marks = lines
    .filter(({ onLeave, member }) => !onLeave && member !== liaison)
    .map(({ member }) => ({ member, attended: !absent.includes(member) }))
  await world.ask(liaison, 'closeActivity', { activity, marks })
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
}
