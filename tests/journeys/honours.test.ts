import {
  administrator,
  branch,
  deputyLiaison,
  liaison,
  members,
  openidOf,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { defaultBook } from '@shared/rulebook/default-book'
import { decideInMeeting } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { rosterProblems } from '../support/roster-invariants'
import { ordinary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** 离退休, 长期请假, 流动, 预备: each handled as the book says, through the built functions. */
jest.setTimeout(120_000)

let emulator: Emulator
let world: StrictWorld
const admin = administrator.member
const retired = 'lin-xiuying'
const away = 'gao-feng'
const basis = '支委会会议记录'
const resolution = { title: '支委会会议', heldOn: '2026-02-20', expected: 3, present: 3, ayes: 3 }

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, { ...defaultBook, version: '2026-1' })
  const one = members.find(({ member }) => member === retired)
  if (one === undefined) throw new Error('Nobody to retire')
  const { name, office, department, post } = one
  const work = { standing: 'formal', office, department, post, scored: true } as const
  const person = { member: retired, name, branch: branch.organisation, ...work }
  const rest = { since: '2026-01', hasPhone: true, underProbation: false }
  await world.ask(admin, 'enrolMember', { ...person, ...rest })
  const { code } = await world.ask(admin, 'issueBindingCode', { member: retired })
  await world.ask(retired, 'bindIdentity', { code })
  world.setClock('2026-02-25 10:00')
})
afterAll(async () => {
  expect([...rosterProblems(emulator), ...chainProblems(emulator)]).toEqual([])
  await emulator.close()
})

async function changeOf(member: string, part: object, who = admin) {
  const { fields, revision } = await world.ask(who, 'showMember', { member })
  return { member, revision, fields: { ...fields, ...part }, on: '2026-02-25', basis }
}

async function declared(indicator: string, title: string, variant?: string) {
  const photos = [await world.upload(retired, 'evidence', photo(title.length + 40))]
  const form = { indicator, variant, title, day: '2026-03-10', photos }
  return (await world.ask(retired, 'submitDeclaration', form)).declaration
}

test('nobody is taken off the scoring without a decision of the committee that stands', async () => {
  const input = await changeOf(retired, { standing: 'retired', scored: false })
  const refused = (part: object) => world.refused(admin, 'changeMember', { ...input, ...part })
  const deciding = (part: object) => refused({ resolution: { ...resolution, ...part } })
  const before = emulator.store.digest()
  expect(await refused({})).toBe('resolutionMissing')
  expect(await deciding({ expected: 5 })).toBe('committeeDiffers')
  expect(await deciding({ ayes: 1 })).toBe('majorityMissing')
  expect(await deciding({ present: 1, ayes: 1 })).toBe('meetingNotQuorate')
  expect(await deciding({ present: 4 })).toBe('presentExceedsExpected')
  expect(await deciding({ present: 2, ayes: 3 })).toBe('votesExceedPresent')
  expect(await deciding({ heldOn: '2026-03-20' })).toBe('meetingNotHeldYet')
  const leave = await changeOf(away, { onLongLeave: true, scored: false }, secretary)
  expect(await world.refused(secretary, 'changeMember', leave)).toBe('resolutionMissing')
  expect(emulator.store.digest()).toBe(before)
  await world.ask(admin, 'changeMember', { ...input, resolution })
  await world.ask(secretary, 'changeMember', { ...leave, resolution })
  const { changes, deciding: body } = await world.ask(admin, 'showMember', { member: retired })
  expect(changes[0]?.resolution).toBe('支委会会议 · 2026-02-20，应到 3、实到 3、赞成 3')
  expect(body).toEqual({ body: 'committee', members: smallCommittee.length })
  const enrolments = stored(emulator, 'entries').filter((one) => one.kind === 'enrolment')
  expect(enrolments.find((one) => one.subject === away && !one.scored)).toMatchObject({
    onLongLeave: true,
    month: '2026-03',
  })
})

test('what the retired has done well is declared, decided and recorded, without points', async () => {
  world.setClock('2026-03-12 10:00')
  const { declarables, honoursOnly } = await world.ask(retired, 'listDeclarable', {})
  expect(honoursOnly).toBe(true)
  expect(declarables.every(({ rule, points }) => rule === '只记荣誉，不计分' && !points)).toBe(true)
  expect(declarables.map(({ indicator }) => indicator)).toContain('J08')
  const study = { indicator: 'L09', title: '心得', day: '2026-03-10', photos: [] }
  expect(await world.refused(retired, 'submitDeclaration', study)).toBe('indicatorNotForYou')

  const honour = await declared('J01', '老党员先锋岗', 'city')
  // The committee decides the points of this row for everybody else; here there are none to decide.
  const rescue = await declared('J08', '汛期护堤')
  for (const declaration of [honour, rescue]) {
    const shown = await world.ask(liaison, 'showDeclaration', { declaration })
    expect(shown).toMatchObject({ honoursOnly: true })
    expect([shown.points, shown.range]).toEqual([undefined, undefined])
    await world.ask(liaison, 'endorseDeclaration', { declaration })
  }
  await decideInMeeting(world)
  const points = await world.ask(retired, 'showMyPoints', {})
  expect(points.honours).toBe(2)
  expect(points.entries.map(({ honour: isOne, change, why }) => [isOne, change, why])).toEqual([
    [true, 0, '只记荣誉，不计分'],
    [true, 0, '只记荣誉，不计分'],
  ])
  const [entry] = points.entries
  const detail = await world.ask(retired, 'showEntry', { entry: entry?.entry ?? '' })
  expect(detail).toMatchObject({ honour: true, hashHolds: true, change: 0 })
  expect(detail.sentence).toContain('只记荣誉，不计分')
})

test('home and 我的 lead to the record, and the liaison files for the retired as for anybody', async () => {
  const home = await world.ask(retired, 'showHome', {})
  expect(home.me).toMatchObject({ scored: false, honoursOnly: true })
  expect(home.honours).toBe(2)
  expect(await world.ask(retired, 'showMe', {})).toMatchObject({ honoursOnly: true })
  expect(await world.ask('wang-fang', 'showMe', {})).toMatchObject({ honoursOnly: false })
  expect((await world.ask('wang-fang', 'showHome', {})).honours).toBeUndefined()
  expect(await world.refused(retired, 'listWaysToEarn', {})).toBe('noPoints')
  const { members: filedFor } = await world.ask(deputyLiaison, 'listMembersToFileFor', {})
  expect(filedFor.map(({ member }) => member)).toEqual(expect.arrayContaining([retired, away]))
})

test('of whom the book records nothing declares nothing', async () => {
  const form = { indicator: 'L12', title: '清扫楼道', day: '2026-03-10', photos: [] }
  expect(await world.refused('lu-wen', 'submitDeclaration', form)).toBe('noRulebook')
})

test('the board has none of them, and the probationary member apart without a rank', async () => {
  world.setClock('2026-07-03 10:00')
  const half = '2026-H1'
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
  world.setClock('2026-07-22 17:20')
  await world.ask(secretary, 'recordBriefing', {
    half,
    heldOn: '2026-07-22',
    expected: 11,
    present: 11,
    disputed: [],
    panel: ordinary.slice(0, 3),
    panelAyes: 11,
  })
  world.setClock('2026-07-23 09:00')
  await world.ask(secretary, 'publishBoard', { half })
  const { rows } = await world.ask(secretary, 'showBoard', {})
  const names = rows.map(({ name }) => name)
  // Scored for two months of the half: in the list apart for those.
  expect(rows.find(({ name }) => name === '林秀英')?.months).toBe(2)
  expect(names).toContain('萧雨')
  expect(rows.find(({ name }) => name === '萧雨')).toMatchObject({ ungraded: true })
  expect(rows.find(({ name }) => name === '王芳')?.ungraded).toBeUndefined()
  expect((await world.reply(openidOf(retired), 'showBoard', {})).ok).toBe(true)
})
