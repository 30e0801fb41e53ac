import { administrator } from '../../demo/cast'
import { bind, createBranch, enrol, makeLargeBranch, setUpRoot } from '../support/large-branch'
import { aboveBudget, MeasuredWorld } from '../support/measured'
import { publishFirstHalf } from '../support/publish-board'
import { openingAPage } from './budgets'

jest.setTimeout(60_000)

let world: MeasuredWorld

beforeEach(async () => {
  world = await MeasuredWorld.start()
})
afterEach(() => world.close())

test('everybody in a branch of three has a home page', async () => {
  const branch = await makeLargeBranch(world, { members: 3 })
  world.setClock('2026-03-05 10:00')
  for (const member of [...branch.members, branch.decider]) {
    const { value, costs } = await world.cold(member, 'showHome', {})
    expect(value.me.person).toBe(member)
    expect(value.points !== undefined).toBe(branch.members.includes(member))
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  }
})

test('a home page that tells of a cancelled activity and of the next keeps its budget', async () => {
  const branch = await makeLargeBranch(world, { members: 3 })
  world.setClock('2026-03-05 10:00')
  const hours = { startsAt: '14:00', endsAt: '16:00' }
  const meeting = { title: '主题党日', place: '三楼会议室', onLeave: [], ...hours }
  const themeDay = { kind: 'themeDay' as const, ...meeting }
  const { liaison } = branch
  const off = await world.ask(liaison, 'createActivity', { ...themeDay, day: '2026-03-06' })
  const { activity } = off
  await world.ask(liaison, 'cancelActivity', { activity, reason: '会议室停电' })
  const member = branch.members[2] ?? ''
  const alone = await world.cold(member, 'showHome', {})
  expect(alone.value.cancelled).toMatchObject({ activity })
  expect(aboveBudget(alone.costs, openingAPage)).toEqual([])
  await world.ask(liaison, 'createActivity', { ...themeDay, day: '2026-03-10' })
  const both = await world.cold(member, 'showHome', {})
  expect(both.value).toMatchObject({ cancelledBeside: 1, activity: { title: '主题党日' } })
  expect(aboveBudget(both.costs, openingAPage)).toEqual([])
})

test('a branch of three has a board', async () => {
  const branch = await makeLargeBranch(world, { members: 3 })
  await publishFirstHalf(world, branch)
  for (const member of branch.members) {
    const { value, costs } = await world.cold(member, 'showBoard', {})
    expect(value).toMatchObject({ memberCount: 3, pageCount: 1 })
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  }
})

test('the administrator, and the first member of an empty branch, have a home page', async () => {
  await setUpRoot(world)
  await createBranch(world, 'empty-branch')
  const { value: above } = await world.cold(administrator.member, 'showHome', {})
  expect(above).toMatchObject({ todos: [], recent: [] })
  const branch = 'empty-branch'
  expect(await world.ask(administrator.member, 'listMembers', { branch })).toEqual({ members: [] })
  await enrol(world, 'first-member', branch, true)
  await bind(world, 'first-member')
  const { value, costs } = await world.cold('first-member', 'showHome', {})
  expect(value).toMatchObject({ todos: [], recent: [] })
  expect(value.points).toBeUndefined()
  expect(aboveBudget(costs, openingAPage)).toEqual([])
  expect(await world.refused('first-member', 'showBoard', {})).toBe('noBoard')
})
