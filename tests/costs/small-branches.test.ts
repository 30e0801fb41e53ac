import { administrator } from '../../demo/cast'
import { declareVolunteering } from '../support/branch-life'
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

test('in a branch of six the members’ meeting decides, and the superior reconsiders', async () => {
  const branch = await makeLargeBranch(world, { members: 6 })
  const [secretary = '', liaison = '', deputy = '', declarer = '', ...others] = branch.members
  world.setClock('2026-03-20 12:00')
  const declared = async (who: string) => {
    const declaration = await declareVolunteering(world, who, '社区服务', '2026-03-19')
    return world.ask(liaison, 'endorseDeclaration', { declaration })
  }
  const passed = await declared(declarer)
  const failed = await declared(others[0] ?? '')
  expect([passed.state, failed.state]).toEqual(['endorsed', 'endorsed'])
  expect((await declared(secretary)).state).toBe('referred')

  const { body } = await world.ask(secretary, 'listMeetings', {})
  expect(body).toBe('membersMeeting')
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月党员大会' })
  const shown = await world.ask(declarer, 'showMeeting', { meeting })
  expect(shown.members.map(({ member }) => member).sort()).toEqual(branch.members)
  expect(shown.items.find(({ item }) => item === passed.declaration)?.recused).toMatchObject([
    { member: liaison, why: '初审或代办' },
    { member: declarer, why: '本人' },
  ])
  const due = (await world.ask(declarer, 'showHome', {})).todos
  expect(due).toContainEqual({ kind: 'voteInMeeting', count: 1 })
  const ballot = (item: string, vote: 'aye' | 'nay') => ({ meeting, votes: [{ item, vote }] })
  const own = ballot(passed.declaration, 'aye')
  expect(await world.refused(declarer, 'castVotes', own)).toBe('recusedFromItem')
  expect(await world.refused(branch.decider, 'castVotes', own)).toBe('notPermitted')
  for (const voter of [secretary, deputy, ...others]) await world.ask(voter, 'castVotes', own)
  for (const voter of [secretary, deputy, declarer]) {
    await world.ask(voter, 'castVotes', ballot(failed.declaration, 'nay'))
  }
  await putUnderProbation(others[1] ?? '')
  const late = ballot(failed.declaration, 'aye')
  expect(await world.refused(others[1] ?? '', 'castVotes', late)).toBe('notPermitted')
  const reasons = [{ item: failed.declaration, reason: '当天没有组织活动。' }]
  const closed = await world.ask(secretary, 'closeMeeting', { meeting, reasons })
  expect(closed).toMatchObject({ approved: 1, rejected: 1, referred: 0 })

  // Who looks from above at a members' meeting sees who came: each of them is told.
  const seat = { organisation: 'large-committee', role: 'inspector' as const }
  const given = { ...seat, from: '2026-01-01', resolution: '决议第 9 号' }
  await world.ask(administrator.member, 'appointMember', { member: branch.decider, ...given })
  await world.ask(branch.decider, 'showMeeting', { meeting })
  const { looks } = await world.ask(deputy, 'listLooks', {})
  expect(looks.map(({ what }) => what)).toContain('支部会议的议题和表决')

  const target = { kind: 'declaration', declaration: failed.declaration } as const
  const appealed = await world.ask(others[0] ?? '', 'submitAppeal', { target, reason: '有照片。' })
  expect(appealed.state).toBe('referred')
  const { trail } = await world.ask(branch.decider, 'showAppeal', { appeal: appealed.appeal })
  expect(trail.at(-1)?.note).toBe('正式党员不足 7 人的支部，由上级复议')
  const decision = { appeal: appealed.appeal, vote: 'grant' as const, reason: '照片属实。' }
  await world.ask(branch.decider, 'decideAppeal', decision)
})

/** From then on one attends and votes no more, also in a meeting that is open. */
async function putUnderProbation(member: string): Promise<void> {
  const { fields, revision } = await world.ask(administrator.member, 'showMember', { member })
  const after = { ...fields, underProbation: true }
  const change = { member, revision, fields: after, on: '2026-03-19', basis: '处分决定' }
  await world.ask(administrator.member, 'changeMember', change)
}

test('with the seventh formal member it has a committee, and an ordinary one no vote', async () => {
  const branch = await makeLargeBranch(world, { members: 6 })
  await enrol(world, 'm-0007', branch.organisation, true)
  await bind(world, 'm-0007')
  world.setClock('2026-03-20 12:00')
  const { liaison, secretary } = branch
  const declaration = await declareVolunteering(world, 'm-0007', '社区服务', '2026-03-19')
  // Nobody but the secretary has been appointed to it yet.
  const { state } = await world.ask(liaison, 'endorseDeclaration', { declaration })
  expect(state).toBe('endorsed')
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  expect((await world.ask(secretary, 'showMeeting', { meeting })).body).toBe('committee')
  expect(await world.refused('m-0006', 'showMeeting', { meeting })).toBe('notPermitted')
  const votes = [{ item: declaration, vote: 'aye' as const }]
  expect(await world.refused('m-0006', 'castVotes', { meeting, votes })).toBe('notPermitted')
  expect(await world.ask('m-0006', 'listMeetings', {})).toMatchObject({ meetings: [] })
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
