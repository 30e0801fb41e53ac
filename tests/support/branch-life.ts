import { liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { World } from '../../demo/world'
import { smallCommittee } from './small-branch'

/** What the people of a small branch do in most journeys, each step by its own procedure. */

export async function declareVolunteering(
  world: World,
  member: string,
  title: string,
  day: string,
): Promise<string> {
  const photos = [await world.upload(member, 'evidence', photo(title.length))]
  const form = { indicator: 'L12', day, title, photos }
  return (await world.ask(member, 'submitDeclaration', form)).declaration
}

/** Everyone votes aye but for those who must not, and the secretary closes. */
export async function decideInMeeting(
  world: World,
  voters: readonly string[] = smallCommittee,
): Promise<string> {
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
  for (const member of voters) {
    const { items } = await world.ask(member, 'showMeeting', { meeting })
    const votes = items
      .filter(({ recusedMyself }) => !recusedMyself)
      .map(({ item, points }) => ({ item, vote: 'aye' as const, points }))
    await world.ask(member, 'castVotes', { meeting, votes })
  }
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
  return meeting
}

/** A theme day at 14:00, with the day's clock at the given time. */
export async function themeDay(
  world: World,
  day: string,
  onLeave: readonly string[] = [],
): Promise<string> {
  world.setClock(`${day} 08:30`)
  const { activity } = await world.ask(liaison, 'createActivity', {
    kind: 'themeDay',
    title: '主题党日：重温入党誓词',
    place: '三楼会议室',
    day,
    startsAt: '14:00',
    endsAt: '16:00',
    onLeave: [...onLeave],
  })
  return activity
}

/** The liaison's roll: everyone but those named came; the own line is left for another. */
export async function callRoll(
  world: World,
  activity: string,
  absent: readonly string[] = [],
): Promise<void> {
  const { lines } = await world.ask(liaison, 'showActivity', { activity })
  const marks = lines
    .filter(({ member, onLeave }) => member !== liaison && !onLeave)
    .map(({ member }) => ({ member, attended: !absent.includes(member) }))
  await world.ask(liaison, 'closeActivity', { activity, marks })
}
