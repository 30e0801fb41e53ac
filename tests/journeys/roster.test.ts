import { administrator, branch, decider, liaison, openidOf, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { rosterProblems } from '../support/roster-invariants'
import { probationary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** What the roster says of a member, and what the chain hears of it. */
jest.setTimeout(60_000)

const admin = administrator.member
const basis = '党委批复〔2026〕6 号'
let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-06-18 10:00')
})
afterAll(async () => {
  expect([...rosterProblems(emulator), ...chainProblems(emulator)]).toEqual([])
  await emulator.close()
})

async function changeOf(member: string, part: object, who = admin) {
  const { fields, revision } = await world.ask(who, 'showMember', { member })
  return { member, revision, fields: { ...fields, ...part }, on: '2026-06-15', basis }
}

test('a probationary member becomes a formal one: the chain from July, the vote as well', async () => {
  const input = await changeOf(probationary, { standing: 'formal' })
  const { from } = await world.ask(admin, 'changeMember', input)
  expect(from).toBe('2026-07')
  const shown = await world.ask(secretary, 'showMember', { member: probationary })
  expect(shown.changes).toMatchObject([{ by: administrator.name, basis, from: '2026-07' }])
  const enrolments = stored(emulator, 'entries').filter(
    (entry) => entry.kind === 'enrolment' && entry.subject === probationary,
  )
  expect(enrolments.map((one) => one.kind === 'enrolment' && [one.month, one.standing])).toEqual([
    ['2026-01', 'probationary'],
    ['2026-07', 'formal'],
  ])
  const { members } = await world.ask(secretary, 'listMembers', {})
  expect(members.find(({ member }) => member === probationary)?.votesFrom).toBe('2026-07')
  // A meeting before July counts the eleven of before, one in July twelve.
  const level = (heldOn: string, expected: number) => ({
    branch: branch.organisation,
    level: 'full' as const,
    decision: { title: '党员大会', heldOn, expected, present: 10, ayes: 9 },
  })
  await world.ask(secretary, 'decideBoardLevel', level('2026-06-17', 11))
  world.setClock('2026-07-02 10:00')
  const stale = world.refused(secretary, 'decideBoardLevel', level('2026-07-01', 11))
  expect(await stale).toBe('expectedDiffers')
  await world.ask(secretary, 'decideBoardLevel', level('2026-07-01', 12))
  world.setClock('2026-06-18 10:00')
})

test('the member reads in their points what they are assessed as', async () => {
  const { enrolments } = await world.ask(probationary, 'showMyPoints', {})
  expect(enrolments).toMatchObject([
    { month: '2026-01', standing: 'probationary' },
    { month: '2026-07', standing: 'formal' },
  ])
})

test('who is renamed is called so in every office', async () => {
  const input = await changeOf(smallCommittee[1], { name: '陈致远' })
  await world.ask(admin, 'changeMember', input)
  const { appointments } = storedOne(emulator, 'organisations', branch.organisation)
  expect(appointments.find(({ member }) => member === smallCommittee[1])?.name).toBe('陈致远')
  expect((await world.ask(smallCommittee[1], 'showMe', {})).name).toBe('陈致远')
})

test('a secretary changes the work of a member and leaves the rest to the administrator', async () => {
  const work = await changeOf('wang-fang', { department: '技术室', post: 'technical' }, secretary)
  await world.ask(secretary, 'changeMember', work)
  const standing = await changeOf('wang-fang', { standing: 'mobile' }, secretary)
  expect(await world.refused(secretary, 'changeMember', standing)).toBe('changeByAdministrator')
})

test('is refused, and nothing changes', async () => {
  const { fields, revision } = await world.ask(admin, 'showMember', { member: 'sun-li' })
  const change = (part: object) => ({
    member: 'sun-li',
    revision,
    fields: { ...fields, post: 'management' as const },
    on: '2026-06-15',
    basis,
    ...part,
  })
  const own = await changeOf(secretary, { department: '检修一部' }, secretary)
  const before = emulator.store.digest()
  const refused = (who: string, part: object) => world.refused(who, 'changeMember', change(part))
  expect(await refused(admin, { revision: revision + 1 })).toBe('memberChangedMeanwhile')
  expect(await refused(admin, { on: '2026-06-19' })).toBe('changeInFuture')
  expect(await refused(liaison, {})).toBe('notPermitted')
  expect(await refused(decider, {})).toBe('notPermitted')
  expect(await world.refused(secretary, 'changeMember', own)).toBe('ownMatter')
  expect(emulator.store.digest()).toBe(before)
})

test('a half that is frozen takes no change, and the next one does', async () => {
  world.setClock('2026-07-03 10:00')
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
  const input = await changeOf('he-jun', { post: 'technical' })
  const early = { ...input, on: '2026-04-20' }
  expect(await world.refused(admin, 'changeMember', early)).toBe('changeInFrozenHalf')
  expect(await world.ask(admin, 'changeMember', { ...input, on: '2026-07-01' })).toMatchObject({
    from: '2026-07',
  })
})

test('in a year that nothing was booked in, the chain is opened for the change', async () => {
  const input = await changeOf('lu-wen', { department: '组织部' })
  world.setClock('2029-03-10 10:00')
  await world.ask(admin, 'changeMember', { ...input, on: '2029-03-09' })
  const years = stored(emulator, 'scorecards').filter(({ subject }) => subject === 'lu-wen')
  expect(years.map(({ year }) => year).sort()).toEqual([2026, 2027, 2028, 2029])
  expect((await world.reply(openidOf('lu-wen'), 'showMe', {})).ok).toBe(true)
})
