import { digestOf } from '@shared/kernel/digest'
import { firstBook } from '@shared/rulebook/first-book'
import type { SignedStatement } from '@shared/transfer/transfer'
import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  liaison,
  officeBranch,
  openidOf,
  partyCommittee,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { fetchBytes } from '../support/ask'
import { declareVolunteering, decideInMeeting } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator, testEnvironment } from '../support/emulator'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch, startEnvironment } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** A member moves on in mid-year: to a branch of this deployment, to another one, and back. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
let statement: SignedStatement
const admin = administrator.member
const letter = {
  destination: '城北供电公司党委',
  lastMonth: '2026-07',
  letterExpires: '2026-09-01',
}
const roster = { office: 'ordinary', department: '检修部', post: 'frontline' } as const
const arriving = { ...roster, since: '2026-08', hasPhone: true }

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-07-10 12:00')
  const declaration = await declareVolunteering(world, 'wang-fang', '社区服务', '2026-07-09')
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
  world.setClock('2026-08-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => expect([...chainProblems(emulator), ...rosterProblems(emulator)]).toEqual([]))

const namesOf = async () =>
  (await world.ask(liaison, 'listMembers', {})).members.map(({ member }) => member)

test('who leaves is off the roster, adds nothing, and sees what goes along', async () => {
  const pending = await declareVolunteering(world, 'wang-fang', '义务巡线', '2026-08-19')
  const leaving = { member: 'wang-fang', ...letter }
  expect(await world.refused(admin, 'startTransfer', leaving)).toBe('transferMatterPending')
  await world.ask('wang-fang', 'withdrawDeclaration', { declaration: pending })
  for (const [changed, code] of [
    [{ member: liaison }, 'transferHoldsOffice'],
    [{ lastMonth: '2026-03' }, 'transferMonthWrong'],
    [{ letterExpires: '2026-08-01' }, 'letterAlreadyExpired'],
    [{ member: decider }, 'transferHoldsOffice'],
  ] as const) {
    expect(await world.refused(admin, 'startTransfer', { ...leaving, ...changed })).toBe(code)
  }
  const { transfer } = await world.ask(admin, 'startTransfer', leaving)
  expect(await world.refused(admin, 'startTransfer', leaving)).toBe('transferUnderWay')
  expect(await namesOf()).not.toContain('wang-fang')

  const form = { indicator: 'L12', day: '2026-07-19', title: '社区服务', photos: [] }
  expect(await world.refused('wang-fang', 'submitDeclaration', form)).toBe('inTransit')
  const filing = { ...form, member: 'wang-fang', word: '电话' }
  expect(await world.refused(liaison, 'fileForMember', filing)).toBe('notPermitted')
  expect((await world.ask('wang-fang', 'showMe', {})).transfer).toBe(transfer)
  const shown = await world.ask('wang-fang', 'showTransfer', { transfer })
  expect(shown).toMatchObject({ state: 'inTransit', letterStage: 'ahead', actions: [] })
  statement = shown.statement
  expect(statement.digest).toBe(digestOf(statement.content))
  const modules = statement.content.modules.map(({ module, window }) => `${module} ${window}`)
  expect(modules).toEqual(expect.arrayContaining(['base 2026-H1', 'duty 2026']))
  const duty = statement.content.modules.find(({ module }) => module === 'duty')
  expect(duty?.earned).toBeGreaterThan(0)

  const { todos } = await world.ask(admin, 'showHome', {})
  expect(todos).toContainEqual({ kind: 'letterEnds', stage: 'ahead', count: 1 })
  const own = await world.ask('wang-fang', 'showHome', {})
  expect(own.todos).toContainEqual({ kind: 'ownLetterEnds', stage: 'ahead', count: 1 })
  const listed = await world.ask(admin, 'listTransfers', {})
  expect(listed.transfers).toMatchObject([{ transfer, letterStage: 'ahead' }])
  expect(listed.publicKey).toBe(statement.publicKey)
})

describe('another deployment', () => {
  const enter = async (environment: Record<string, string>) => {
    const other = await startTestEmulator({ environment: { ...testEnvironment, ...environment } })
    const there = new StrictWorld(other)
    there.setClock('2026-08-21 09:00')
    await startEnvironment(there)
    return { other, there }
  }
  const line = { branch: branch.organisation, member: 'wang-fang-arrived', ...arriving }

  test('that knows the key takes it in once, and nothing that was changed', async () => {
    const key = 'their-key-of-sixteen-or-more'
    const { other, there } = await enter({ SERVER_KEY: key, STATEMENT_KEYS: statement.publicKey })
    const input = { statement, ...line }
    const richer = { ...statement.content, name: '王芳芳' }
    for (const [changed, code] of [
      [{ statement: { ...statement, content: richer } }, 'statementTampered'],
      [
        { statement: { ...statement, content: richer, digest: digestOf(richer) } },
        'statementTampered',
      ],
      [{ since: '2026-07' }, 'statementOtherYear'],
      [{ branch: 'party-committee' }, 'organisationKindMisplaced'],
    ] as const) {
      expect(await there.refused(admin, 'importStatement', { ...input, ...changed })).toBe(code)
    }
    const done = await there.ask(admin, 'importStatement', input)
    expect(done).toEqual({ member: line.member, verified: true })
    const again = { ...input, member: 'another' }
    expect(await there.refused(admin, 'importStatement', again)).toBe('statementUsed')
    const entries = stored(other, 'entries').filter(({ subject }) => subject === line.member)
    expect(entries[0]?.kind).toBe('enrolment')
    expect(entries.slice(1).map(({ kind }) => kind)).toEqual(
      statement.content.modules.map(() => 'carried'),
    )
    expect(chainProblems(other)).toEqual([])
    await other.close()
  })

  test('that does not know it asks for a decision, and says that it is unverified', async () => {
    const { other, there } = await enter({ SERVER_KEY: 'one-more-key-of-sixteen-or-more' })
    const input = { statement, ...line }
    expect(await there.refused(admin, 'importStatement', input)).toBe('statementUnknown')
    const decided = { ...input, decision: '与对方党委电话核对' }
    expect(await there.ask(admin, 'importStatement', decided)).toMatchObject({ verified: false })
    expect(stored(other, 'arrivals')).toMatchObject([
      { verified: false, decision: decided.decision },
    ])
    await other.close()
  })
})

test('a branch of this deployment takes the member in with the phone', async () => {
  const input = { statement, ...arriving, branch: officeBranch.organisation }
  const taken = { ...input, member: liaison }
  expect(await world.refused(admin, 'importStatement', taken)).toBe('memberExists')
  const arrived = await world.ask(admin, 'importStatement', { ...input, member: 'wang-fang-2' })
  expect(arrived.verified).toBe(true)
  expect(await world.ask('wang-fang', 'showMe', {})).toMatchObject({
    person: 'wang-fang-2',
    organisation: officeBranch.organisation,
  })
  const transfer = statement.content.transfer
  expect(storedOne(emulator, 'transfers', transfer).state).toBe('arrived')
  await world.ask(admin, 'showMember', { member: 'wang-fang-2' })
  const recall = { transfer, reason: '再来' }
  expect(await world.refused(admin, 'recallTransfer', recall)).toBe('transferEnded')
})

test('who came from a branch here sees the looks at the line that was left too', async () => {
  const { looks } = await world.ask('wang-fang', 'listLooks', {})
  const moments = looks.map(({ look }) => look)
  expect(moments).toEqual([...new Set(moments)].sort().reverse())
  const of = (person: string) =>
    stored(emulator, 'accessLog').filter(({ subjects }) => subjects.includes(person))
  const [before, now] = [of('wang-fang'), of('wang-fang-2')]
  expect([before.length > 0, now.length > 0]).toEqual([true, true])
  expect(moments.sort()).toEqual([...before, ...now].map(({ _id }) => _id).sort())
})

test('who came from a branch here exports what is held there too, and leaves both', async () => {
  const { url } = await world.ask('wang-fang', 'exportMyData', { format: 'json' })
  const file = (await fetchBytes(url)).bytes.toString()
  const before = stored(emulator, 'declarations').filter(({ subject }) => subject === 'wang-fang')
  expect(before.length).toBeGreaterThan(0)
  expect(before.filter(({ _id }) => !file.includes(_id))).toEqual([])
  const input = { member: 'wang-fang-2', resolution: '组织关系转出' }
  const { name } = await world.ask(admin, 'endMembership', input)
  const lines = stored(emulator, 'members').filter(({ _id }) => _id.startsWith('wang-fang'))
  expect(lines.map((one) => one.name)).toEqual([name, name])
  const named = stored(emulator, 'declarations').filter(({ subject }) => subject === 'wang-fang')
  expect(new Set(named.map(({ subjectName }) => subjectName))).toEqual(new Set([name]))
})

test('who did not go after all is back, and scored again', async () => {
  const { transfer } = await world.ask(admin, 'startTransfer', { member: 'sun-li', ...letter })
  // Recalled after that, a line without a name would be on the roster again.
  const leaving = { member: 'sun-li', resolution: '组织关系转出' }
  expect(await world.refused(admin, 'endMembership', leaving)).toBe('transferUnderWay')
  const given = { role: 'inspector' as const, from: '2026-08-01', resolution: '决议第 9 号' }
  const seat = { ...given, member: 'sun-li', organisation: partyCommittee.organisation }
  expect(await world.refused(admin, 'appointMember', seat)).toBe('transferUnderWay')
  await world.ask(admin, 'recallTransfer', { transfer, reason: '没有成行' })
  expect(await namesOf()).toContain('sun-li')
  await declareVolunteering(world, 'sun-li', '社区服务', '2026-08-19')
  const recalled = storedOne(emulator, 'transfers', transfer).statement
  const input = { statement: recalled, ...arriving, branch: officeBranch.organisation }
  const late = { ...input, member: 'sun-li-2' }
  expect(await world.refused(admin, 'importStatement', late)).toBe('statementUsed')
})

test('who has arrived elsewhere is nobody here, and the facts stay', async () => {
  const { transfer } = await world.ask(admin, 'startTransfer', { member: 'he-jun', ...letter })
  await world.ask(admin, 'closeTransfer', { transfer, receipt: '回执第 3 号' })
  const ended = { transfer, receipt: '再来' }
  expect(await world.refused(admin, 'closeTransfer', ended)).toBe('transferEnded')
  const reply = await world.reply(openidOf('he-jun'), 'showMe', {})
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'notBound' } })
  const left = storedOne(emulator, 'members', 'he-jun')
  expect(left.name).toMatch(/^离开党员 /)
  expect(storedOne(emulator, 'transfers', transfer).memberName).toBe(left.name)
  const again = { member: 'he-jun', resolution: '决议第 9 号' }
  expect(await world.refused(admin, 'endMembership', again)).toBe('memberHasLeft')
  const seat = { ...again, role: 'inspector' as const, from: '2026-08-01' }
  const given = { ...seat, organisation: partyCommittee.organisation }
  expect(await world.refused(admin, 'appointMember', given)).toBe('memberHasLeft')
  expect(stored(emulator, 'entries').some(({ subject }) => subject === 'he-jun')).toBe(true)
  expect(await world.refused(deputyLiaison, 'showTransfer', { transfer })).toBe('notPermitted')
})

test('nobody arrives in, or is called back to, a branch that was dissolved meanwhile', async () => {
  const tiny = { organisation: 'tiny', kind: 'branch' as const, name: '检修三支部' }
  await world.ask(admin, 'createOrganisation', { ...tiny, parent: partyCommittee.organisation })
  const person = { ...arriving, member: 'tang-liang', name: '唐亮', branch: tiny.organisation }
  const standing = { standing: 'formal' as const, underProbation: false, scored: true }
  await world.ask(admin, 'enrolMember', { ...person, ...standing, since: '2026-07' })
  await world.ask(admin, 'adoptRulebook', {
    branch: tiny.organisation,
    rulebook: { ...firstBook, startsWith: '2026-H2' },
    decision: { title: '通过细则', heldOn: '2026-08-01', expected: 1, present: 1, ayes: 1 },
  })
  const leaving = { member: 'tang-liang', ...letter }
  const { transfer } = await world.ask(admin, 'startTransfer', leaving)
  const { statement: sealed } = await world.ask(admin, 'showTransfer', { transfer })
  const dissolved = { organisation: 'tiny', on: '2026-08-19', resolution: '党委批复' }
  await world.ask(admin, 'dissolveOrganisation', dissolved)
  const input = { statement: sealed, ...arriving, branch: 'tiny', member: 'tang-liang-2' }
  expect(await world.refused(admin, 'importStatement', input)).toBe('organisationDissolved')
  const recall = { transfer, reason: '没有成行' }
  expect(await world.refused(admin, 'recallTransfer', recall)).toBe('organisationDissolved')
  await world.ask(admin, 'importStatement', { ...input, branch: officeBranch.organisation })
})
