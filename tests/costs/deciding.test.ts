import { makeLargeBranch, type LargeBranch } from '../support/large-branch'
import { aboveBudget, MeasuredWorld } from '../support/measured'
import { anApproval, closingAMeetingBesideItsItems, firstApprovalOfAYear } from './budgets'
import { submit, writtenForm } from './submit'

jest.setTimeout(60_000)

let world: MeasuredWorld
let branch: LargeBranch

beforeAll(async () => {
  world = await MeasuredWorld.start()
  branch = await makeLargeBranch(world, { members: 30 })
  world.setClock('2026-03-05 10:00')
})
afterAll(() => world.close())

/** Submitted and endorsed: the next to decide is the committee, or the superior. */
async function endorsed(member: string): Promise<string> {
  const { declaration } = await submit(world, member)
  await world.ask(branch.liaison, 'endorseDeclaration', { declaration })
  return declaration
}

/** What closing a meeting asks of the database that approves one declaration of each of these. */
async function requestsToClose(members: string[]): Promise<number> {
  for (const member of members) await endorsed(member)
  const { secretary, committee } = branch
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
  for (const member of committee) {
    const { items } = await world.ask(member, 'showMeeting', { meeting })
    const votes = items.map(({ item }) => ({ item, vote: 'aye' as const }))
    await world.ask(member, 'castVotes', { meeting, votes })
  }
  const closing = { meeting, reasons: [], minutes: '逐项表决。' }
  const { value, costs } = await world.cold(secretary, 'closeMeeting', closing)
  expect(value).toMatchObject({ approved: members.length })
  const { state } = await world.ask(secretary, 'showMeeting', { meeting })
  expect(state).toBe('closed')
  return costs.databaseRequests
}

test.each(['cold', 'warm'] as const)(
  "the superior's approval keeps its budget, %s",
  async (how) => {
    const declaration = await endorsed(branch.secretary)
    const input = { declaration, outcome: 'approve' as const, reason: '材料齐全，同意。' }
    const { value, costs } = await world[how](branch.decider, 'decideDeclaration', input)
    expect(value).toMatchObject({ state: 'posted' })
    expect(aboveBudget(costs, anApproval)).toEqual([])
  },
)

/**
 * One document decides and a job posts, a transaction a subject: that a meeting can be interrupted
 * anywhere costs a fixed number of requests, shared by its items.
 */
test('an approval in a meeting keeps its budget, beside what the meeting itself costs', async () => {
  const ofTwo = await requestsToClose(branch.members.slice(10, 12))
  const ofSix = await requestsToClose(branch.members.slice(12, 18))
  const most = anApproval.databaseRequests ?? 0
  const anItem = (ofSix - ofTwo) / 4
  expect(anItem).toBeLessThanOrEqual(most)
  expect(ofTwo - 2 * anItem).toBeLessThanOrEqual(closingAMeetingBesideItsItems)
  expect(ofSix / 6).toBeLessThanOrEqual(most)
})

test('the first approval of a year opens the year, and stays under its ceiling', async () => {
  world.setClock('2027-01-12 10:00')
  const { secretary, liaison, decider } = branch
  const form = { ...(await writtenForm(world, secretary)), day: '2027-01-10' }
  const { declaration } = await world.ask(secretary, 'submitDeclaration', form)
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  const input = { declaration, outcome: 'approve' as const, reason: '材料齐全，同意。' }
  const { value, costs } = await world.cold(decider, 'decideDeclaration', input)
  expect(value).toMatchObject({ state: 'posted' })
  expect(aboveBudget(costs, firstApprovalOfAYear)).toEqual([])
})
