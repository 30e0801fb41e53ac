import { defaultBook } from '@shared/rulebook/default-book'
import { decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { decideInMeeting } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A branch that lives by the default rulebook, in which bodies decide points within a range. */
jest.setTimeout(60_000)

const [, officer, discipline] = smallCommittee
const member = 'wang-fang'

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, defaultBook)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => {
  expect(chainProblems(emulator)).toEqual([])
})

async function declare(who: string, indicator: string, variant?: string): Promise<string> {
  const photos = [await world.upload(who, 'evidence', photo(3))]
  const form = { indicator, variant, day: '2026-03-19', title: '锅炉抢修突击队', photos }
  return (await world.ask(who, 'submitDeclaration', form)).declaration
}

async function endorsed(who: string, points: number): Promise<string> {
  const declaration = await declare(who, 'J08')
  await world.ask(liaison, 'endorseDeclaration', { declaration, points })
  return declaration
}

const shownTo = (who: string, declaration: string) =>
  world.ask(who, 'showDeclaration', { declaration })

/** What the member's own points say of a declaration: the entries, the latest first. */
async function entriesOf(who: string, code: string) {
  const { entries } = await world.ask(who, 'showMyPoints', {})
  return entries.filter(({ indicator }) => indicator === code)
}

describe('the endorsement', () => {
  test('proposes the points within the range of the clause, or is refused', async () => {
    const declaration = await declare(member, 'J08')
    const refusedWith = (points?: number) =>
      world.refused(liaison, 'endorseDeclaration', { declaration, points })
    expect(await refusedWith()).toBe('pointsMissing')
    expect(await refusedWith(99)).toBe('pointsOutOfRange')
    expect(await refusedWith(301)).toBe('pointsOutOfRange')
    const before = await shownTo(member, declaration)
    expect(before).toMatchObject({ range: { least: 100, most: 300 } })
    expect(before.points).toBeUndefined()
    await world.ask(liaison, 'endorseDeclaration', { declaration, points: 200 })
    const after = await shownTo(member, declaration)
    expect(after).toMatchObject({ state: 'endorsed', points: 200 })
    expect(after.trail.at(-1)?.what).toBe('联络员初审同意，建议计 2.00 分')
  })

  test('names no points where the book has a fixed value', async () => {
    const declaration = await declare('sun-li', 'J09', 'blood')
    const proposed = { declaration, points: 100 }
    expect(await world.refused(liaison, 'endorseDeclaration', proposed)).toBe('pointsFixed')
    await world.ask(liaison, 'endorseDeclaration', { declaration })
    expect((await shownTo('sun-li', declaration)).range).toBeUndefined()
  })
})

test('the whole book is read: the sheet of the branch, exceptions, and whom a clause is for', async () => {
  const { modules } = await world.ask(member, 'showRulebook', {})
  const sheets = modules.map(({ sheet, module }) => `${sheet} ${module}`)
  expect(sheets).toHaveLength(8)
  expect(new Set(sheets).size).toBe(8)
  const clauses = modules.flatMap((module) => module.clauses)
  expect(clauses).toHaveLength(78)
  const clause = (code: string) => clauses.find(({ indicator }) => indicator === code)
  expect(clause('BZ1')).toMatchObject({ title: '支部班子健全、按期换届、分工明确' })
  expect(clause('L06')?.audience).toBe('支部班子成员')
  expect(clause('L04')?.audience).toBeUndefined()
  expect(clause('L04')?.rule).toContain('支部班子成员 8 分')
  const { modules: own } = await world.ask(member, 'showMyPoints', {})
  expect(own.find(({ module }) => module === 'duty')?.sentence).toMatch(
    /^全年满分 60 分，按应得比例折算。60 × 2\/12（月数） × .+ ÷ .+（已得 ÷ 应得）= \d+\.\d\d$/,
  )
})

describe('the meeting', () => {
  let meeting: string
  let item: string

  async function shown(who: string) {
    const { items } = await world.ask(who, 'showMeeting', { meeting })
    return items.find((one) => one.indicator === 'J08')
  }
  const vote = (who: string, points?: number) => ({
    meeting,
    votes: [{ item, vote: 'aye' as const, points }],
    who,
  })
  const cast = ({ who, ...votes }: ReturnType<typeof vote>) => world.ask(who, 'castVotes', votes)
  const castRefused = ({ who, ...votes }: ReturnType<typeof vote>) =>
    world.refused(who, 'castVotes', votes)

  test('votes on the value that is proposed', async () => {
    meeting = (await world.ask(secretary, 'openMeeting', { title: '支委会' })).meeting
    const mine = await shown(secretary)
    item = mine?.item ?? ''
    const range = { least: 100, most: 300 }
    expect(mine).toMatchObject({ points: 200, range, proposedBy: '李强', mayPropose: true })
    expect(await shown(officer)).toMatchObject({ mayPropose: false })
    expect(await castRefused(vote(officer))).toBe('pointsChanged')
    expect(await castRefused(vote(officer, 100))).toBe('pointsChanged')
    await cast(vote(officer, 200))
  })

  test('votes anew on another value, which the chair alone proposes', async () => {
    const proposal = { meeting, item, points: 300 }
    expect(await world.refused(officer, 'proposePoints', proposal)).toBe('notPermitted')
    const beyond = { ...proposal, points: 301 }
    expect(await world.refused(secretary, 'proposePoints', beyond)).toBe('pointsOutOfRange')
    await world.ask(secretary, 'proposePoints', proposal)
    expect(await shown(officer)).toMatchObject({ points: 300, ayes: 0, proposedBy: '郑国华' })
    expect(await castRefused(vote(discipline, 200))).toBe('pointsChanged')
    for (const one of smallCommittee) await cast(vote(one, 300))
    const { items } = await world.ask(secretary, 'showMeeting', { meeting })
    const fixed = items.find(({ indicator }) => indicator === 'J09')?.item ?? ''
    const ofBlood = { meeting, item: fixed, points: 100 }
    expect(await world.refused(secretary, 'proposePoints', ofBlood)).toBe('pointsFixed')
    const votes = [{ item: fixed, vote: 'aye' as const }]
    for (const one of smallCommittee) await world.ask(one, 'castVotes', { meeting, votes })
    await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
    expect(await world.refused(secretary, 'proposePoints', proposal)).toBe('meetingClosed')
  })

  test('books what it decided, and the member reads who decided how many', async () => {
    const posted = await shownTo(member, item)
    expect(posted).toMatchObject({ state: 'posted', points: 300 })
    expect(posted.trail.at(-1)?.what).toBe('审定通过并入账，计 3.00 分')
    const [entry] = await entriesOf(member, 'J08')
    expect(entry).toMatchObject({ change: 300 })
    const { sentence } = await world.ask(member, 'showEntry', { entry: entry?.entry ?? '' })
    expect(sentence).toContain('支部会议审定 3.00 分，条款规定 1.00 到 3.00 分')
    expect(await entriesOf('sun-li', 'J09')).toMatchObject([{ change: 100 }])
  })
})

test('the superior decides the points of what was referred', async () => {
  const declaration = await declare(secretary, 'J09', 'courage')
  await world.ask(liaison, 'endorseDeclaration', { declaration, points: 300 })
  const { declarations } = await world.ask(decider, 'listDeclarationsReferred', {})
  expect(declarations).toMatchObject([{ points: 300, range: { least: 300, most: 500 } }])
  const decision = { declaration, outcome: 'approve', reason: '事迹属实。' } as const
  expect(await world.refused(decider, 'decideDeclaration', decision)).toBe('pointsMissing')
  const beyond = { ...decision, points: 600 }
  expect(await world.refused(decider, 'decideDeclaration', beyond)).toBe('pointsOutOfRange')
  await world.ask(decider, 'decideDeclaration', { ...decision, points: 400 })
  const [entry] = await entriesOf(secretary, 'J09')
  expect(entry).toMatchObject({ change: 400 })
  const { sentence } = await world.ask(secretary, 'showEntry', { entry: entry?.entry ?? '' })
  expect(sentence).toContain('上级党组织审定 4.00 分')
})

test('what too few may decide goes to the superior with its proposal', async () => {
  const declaration = await endorsed(officer, 100)
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
  await world.ask(secretary, 'proposePoints', { meeting, item: declaration, points: 200 })
  const votes = [{ item: declaration, vote: 'aye' as const, points: 200 }]
  await world.ask(secretary, 'castVotes', { meeting, votes })
  await world.ask(officer, 'castVotes', { meeting, votes: [] })
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
  expect(await shownTo(officer, declaration)).toMatchObject({ state: 'referred', points: 200 })
  const rejection = { declaration, outcome: 'reject', reason: '材料不齐。' } as const
  await world.ask(decider, 'decideDeclaration', rejection)
})

describe('an appeal', () => {
  const grant = { vote: 'grant', reason: '任务单和带队人的证明齐全。' } as const

  test('claims more than was decided, within the range; granted, it is re-booked', async () => {
    const declaration = await endorsed('he-jun', 100)
    await decideInMeeting(world)
    const [entry] = await entriesOf('he-jun', 'J08')
    const detail = await world.ask('he-jun', 'showEntry', { entry: entry?.entry ?? '' })
    expect(detail).toMatchObject({ appealable: true, claim: { least: 101, most: 300 } })
    const refusedWith = (points?: number) => {
      const target = { kind: 'entry' as const, entry: detail.entry, points }
      return world.refused('he-jun', 'submitAppeal', { target, reason: '抢修三昼夜。' })
    }
    expect(await refusedWith()).toBe('pointsMissing')
    expect(await refusedWith(100)).toBe('pointsOutOfRange')
    expect(await refusedWith(301)).toBe('pointsOutOfRange')
    const target = { kind: 'entry' as const, entry: detail.entry, points: 300 }
    const made = await world.ask('he-jun', 'submitAppeal', { target, reason: '抢修三昼夜。' })
    const { appeal } = made
    expect(await world.ask('he-jun', 'showAppeal', { appeal })).toMatchObject({
      effect: '冲正原记录，改记 3.00 分',
      effectPoints: 200,
    })
    await world.ask(decider, 'decideAppeal', { appeal, ...grant })
    const [corrected, reversal, original] = await entriesOf('he-jun', 'J08')
    expect(corrected).toMatchObject({ change: 300 })
    expect([reversal?.reversal, original?.reversed]).toEqual([true, true])
    expect(await shownTo('he-jun', declaration)).toMatchObject({ state: 'posted', points: 300 })
  })

  test('of what was rejected books the points that were proposed', async () => {
    const declaration = await declare('wu-qian', 'J08')
    await world.ask(deputyLiaison, 'endorseDeclaration', { declaration, points: 200 })
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '支委会' })
    const votes = [{ item: declaration, vote: 'nay' as const, points: 200 }]
    for (const one of smallCommittee) await world.ask(one, 'castVotes', { meeting, votes })
    const reasons = [{ item: declaration, reason: '缺带队人证明。' }]
    await world.ask(secretary, 'closeMeeting', { meeting, reasons })
    const target = { kind: 'declaration', declaration } as const
    const made = await world.ask('wu-qian', 'submitAppeal', { target, reason: '证明已补。' })
    const { appeal } = made
    expect(await world.ask('wu-qian', 'showAppeal', { appeal })).toMatchObject({
      effect: '按原申报入账，计 2.00 分',
      effectPoints: 200,
    })
    await world.ask(decider, 'decideAppeal', { appeal, ...grant })
    expect(await entriesOf('wu-qian', 'J08')).toMatchObject([{ change: 200 }])
    expect(await shownTo('wu-qian', declaration)).toMatchObject({ state: 'posted', points: 200 })
  })
})
