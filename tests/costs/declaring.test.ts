import { makeLargeBranch, type LargeBranch } from '../support/large-branch'
import { aboveBudget, MeasuredWorld } from '../support/measured'
import { openingAPage, submitting } from './budgets'
import { submit, writtenForm } from './submit'

jest.setTimeout(60_000)

let world: MeasuredWorld
let branch: LargeBranch

beforeAll(async () => {
  world = await MeasuredWorld.start()
  branch = await makeLargeBranch(world, { members: 10 })
  world.setClock('2026-03-05 10:00')
})
afterAll(() => world.close())

describe.each(['cold', 'warm'] as const)('%s', (how) => {
  test('choosing what to declare costs a page', async () => {
    const { value, costs } = await world[how](branch.members[8] ?? '', 'listDeclarable', {})
    expect(value.declarables.length).toBeGreaterThan(0)
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  })

  test('asking how one can earn costs a page', async () => {
    const asked = { words: '植树' }
    const { value, costs } = await world[how](branch.members[8] ?? '', 'listWaysToEarn', asked)
    expect(value.ways.length).toBeGreaterThan(0)
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  })

  test('submitting stays under its ceiling', async () => {
    const member = branch.members[9] ?? ''
    const { value, costs } = await world[how](
      member,
      'submitDeclaration',
      await writtenForm(world, member),
    )
    expect(value.state).toBe('submitted')
    expect(aboveBudget(costs, submitting)).toEqual([])
  })

  test("one's own points cost the records of one's own year and nothing else", async () => {
    const member = branch.members[7] ?? ''
    const { declaration } = await submit(world, member)
    await world.ask(branch.liaison, 'endorseDeclaration', { declaration })
    const { value, costs } = await world[how](member, 'showMyPoints', {})
    const records = world.emulator.store
      .read('entries')
      .filter((entry) => (entry as { subject: string }).subject === member).length
    expect(value.months.length).toBeGreaterThan(0)
    const beside = { functionCalls: 1, databaseRequests: 4, documentsRead: records + 3 }
    expect(aboveBudget(costs, beside)).toEqual([])
  })
})
