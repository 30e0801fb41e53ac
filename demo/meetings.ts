import { committee, secretary } from './cast'
import type { World } from './world'

export interface ItemVotes {
  title: string
  vote: 'aye' | 'nay' | 'abstain'
  /** What the member reads where the item is not carried. */
  reason: string
}

/** The committee meets: everyone votes from the own phone, the secretary closes. */
export async function holdMeeting(
  world: World,
  held: { title: string; at: string; votes: readonly ItemVotes[] },
): Promise<string | undefined> {
  world.setClock(held.at)
  const { awaitingCount } = await world.ask(secretary, 'listMeetings', {})
  if (awaitingCount === 0) return undefined
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: held.title })
  const exceptionFor = (title: string) => held.votes.find((one) => one.title === title)
  for (const member of committee) {
    const { items } = await world.ask(member, 'showMeeting', { meeting })
    const votes = items
      .filter(({ recusedMyself }) => !recusedMyself)
      .map(({ item, title, points }) => {
        return { item, vote: exceptionFor(title)?.vote ?? 'aye', points }
      })
    await world.ask(member, 'castVotes', { meeting, votes })
  }
  const { items } = await world.ask(secretary, 'showMeeting', { meeting })
  const reasons = items.flatMap(({ item, title }) => {
    const reason = exceptionFor(title)?.reason
    return reason === undefined ? [] : [{ item, reason }]
  })
  await world.ask(secretary, 'closeMeeting', { meeting, reasons, minutes: '逐项审议，记名表决。' })
  return meeting
}
