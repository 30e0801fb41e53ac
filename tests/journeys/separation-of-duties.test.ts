import { administrator, branch, decider, deputyLiaison, liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { adoption, ordinary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/**
 * Nobody acts on a matter that names them, at any step and under any role, also after a change of
 * role in between; nobody acts at two levels on one matter. 依据: PRODUCT, Who decides what.
 */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const [, officer, discipline] = smallCommittee
const [member, other, third] = ordinary
const yesterday = '2026-03-19'

beforeEach(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterEach(() => emulator.close())

const declare = (who: string) => declareVolunteering(world, who, '社区服务，两小时', yesterday)
const endorse = (by: string, declaration: string) =>
  world.ask(by, 'endorseDeclaration', { declaration })
const approval = (declaration: string) => ({
  declaration,
  outcome: 'approve' as const,
  reason: '同意',
})
const stateOf = async (declaration: string, who: string) =>
  (await world.ask(who, 'showDeclaration', { declaration })).state

const todosOf = async (who: string) =>
  (await world.ask(who, 'showHome', {})).todos.map(({ kind }) => kind)

/** The deputy of the branch serves until that day. */
async function endDeputy(until: string): Promise<void> {
  const { organisation } = branch
  const { appointments } = storedOne(emulator, 'organisations', organisation)
  const held = appointments.find(({ role }) => role === 'deputyLiaison')
  const ending = { organisation, appointment: held?.id ?? '', until }
  await world.ask(administrator.member, 'endAppointment', ending)
}

/** Endorsed and passed on: of the committee of three, one is recused and one stays away. */
async function referredByMeeting(): Promise<string> {
  const declaration = await declare(officer)
  await endorse(liaison, declaration)
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  const votes = [{ item: declaration, vote: 'aye' as const }]
  await world.ask(secretary, 'castVotes', { meeting, votes })
  await world.ask(officer, 'castVotes', { meeting, votes: [] })
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
  expect(await stateOf(declaration, officer)).toBe('referred')
  return declaration
}

describe('the first check', () => {
  test("the liaison's own is checked by the deputy, the deputy's own by the liaison", async () => {
    for (const [own, proxy] of [
      [liaison, deputyLiaison],
      [deputyLiaison, liaison],
    ] as const) {
      const declaration = await declare(own)
      const back = { declaration, reason: '请补写地点。' }
      expect(await world.refused(own, 'endorseDeclaration', { declaration })).toBe('ownMatter')
      expect(await world.refused(own, 'returnDeclaration', back)).toBe('ownMatter')
      expect((await endorse(proxy, declaration)).state).toBe('endorsed')
    }
  })

  test('whose own nobody is left to check is told the way, and it ends above', async () => {
    const declaration = await declare(liaison)
    await endDeputy('2026-03-20')
    world.setClock('2026-03-21 09:00')
    expect(await world.refused(liaison, 'endorseDeclaration', { declaration })).toBe('ownMatter')
    const { next, actions } = await world.ask(liaison, 'showDeclaration', { declaration })
    expect(next?.sentence).toContain('撤回后重新提交')
    expect(actions).toEqual(['withdraw'])
    const { declarations } = await world.ask(liaison, 'listDeclarationsAwaiting', {})
    expect(declarations[0]).toMatchObject({ mine: true })
    expect(declarations[0]?.routedTo).toBeUndefined()
    await world.ask(liaison, 'withdrawDeclaration', { declaration })
    const again = await declare(liaison)
    expect(await stateOf(again, liaison)).toBe('referred')
    const decided = await world.ask(decider, 'decideDeclaration', approval(again))
    expect(decided).toMatchObject({ state: 'posted' })
  })

  test('who becomes the liaison afterwards does not check what they declared before', async () => {
    const declaration = await declare(member)
    await appoint(world, member, 'liaison')
    expect(await world.refused(member, 'endorseDeclaration', { declaration })).toBe('ownMatter')
  })
})

describe('the meeting', () => {
  test('who returned a declaration does not vote on it, nor on the own one in a batch', async () => {
    await appoint(world, officer, 'deputyLiaison')
    const declaration = await declare(member)
    await world.ask(officer, 'returnDeclaration', { declaration, reason: '请补写地点。' })
    const form = { indicator: 'L12', day: yesterday, title: '社区服务', photos: [] }
    const { photos } = storedOne(emulator, 'declarations', declaration)
    const keep = photos.map(({ photo }) => photo)
    await world.ask(member, 'amendDeclaration', { declaration, ...form, keep })
    await endorse(liaison, declaration)
    const own = await declare(discipline)
    await endorse(liaison, own)
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
    const batch = [declaration, own].map((item) => ({ item, vote: 'aye' as const }))
    for (const one of [officer, discipline]) {
      const code = await world.refused(one, 'castVotes', { meeting, votes: batch })
      expect(code).toBe('recusedFromItem')
    }
    await world.ask(officer, 'castVotes', { meeting, votes: batch.slice(1) })
    await world.ask(discipline, 'castVotes', { meeting, votes: batch.slice(0, 1) })
  })

  test('what is decided without its member is decided by those who are left', async () => {
    const own = await declare(discipline)
    await endorse(liaison, own)
    await decideInMeeting(world)
    expect(await stateOf(own, discipline)).toBe('posted')
  })

  test('who becomes the secretary in between has the own matter decided above', async () => {
    const declaration = await declare(officer)
    await endorse(liaison, declaration)
    await appoint(world, officer, 'secretary')
    const { meeting } = await world.ask(officer, 'openMeeting', { title: '三月支委会' })
    const votes = [{ item: declaration, vote: 'aye' as const }]
    for (const one of [secretary, discipline]) {
      await world.ask(one, 'castVotes', { meeting, votes })
    }
    const closed = await world.ask(officer, 'closeMeeting', { meeting, reasons: [] })
    expect(closed).toMatchObject({ approved: 0, referred: 1 })
    expect(await world.ask(decider, 'decideDeclaration', approval(declaration))).toMatchObject({
      state: 'posted',
    })
  })
})

describe('the superior', () => {
  test('who checked, voted, or is concerned decides nothing above, once appointed', async () => {
    const declaration = await referredByMeeting()
    for (const [who, code] of [
      [liaison, 'alreadyActed'],
      [secretary, 'alreadyActed'],
      [officer, 'ownMatter'],
    ] as const) {
      await appoint(world, who, 'decider')
      const input = approval(declaration)
      expect(await world.refused(who, 'decideDeclaration', input)).toBe(code)
      const { actions } = await world.ask(who, 'showDeclaration', { declaration })
      expect(actions).toEqual([])
      const { declarations } = await world.ask(who, 'listDeclarationsReferred', {})
      const { mine, actedBefore } = declarations[0] ?? {}
      expect({ mine, actedBefore }).toEqual({
        mine: code === 'ownMatter',
        actedBefore: true,
      })
      expect(await todosOf(who)).not.toContain('decideReferred')
    }
    expect(await todosOf(decider)).toContain('decideReferred')
    expect(await world.ask(decider, 'decideDeclaration', approval(declaration))).toMatchObject({
      state: 'posted',
    })
  })

  test('who was at the meeting does not reconsider what the superior decided after it', async () => {
    const declaration = await referredByMeeting()
    const rejection = { ...approval(declaration), outcome: 'reject' as const }
    await world.ask(decider, 'decideDeclaration', rejection)
    const target = { kind: 'declaration', declaration } as const
    const { appeal } = await world.ask(officer, 'submitAppeal', { target, reason: '到了场。' })
    expect([...storedOne(emulator, 'appeals', appeal).acted].sort()).toEqual(
      expect.arrayContaining([liaison, secretary, decider].sort()),
    )
    await appoint(world, secretary, 'decider')
    for (const [who, code] of [
      [secretary, 'alreadyActed'],
      [decider, 'alreadyActed'],
    ] as const) {
      const ballot = { appeal, vote: 'grant' as const, reason: '照片属实' }
      expect(await world.refused(who, 'decideAppeal', ballot)).toBe(code)
      expect(await todosOf(who)).not.toContain('reconsiderAppeals')
    }
  })

  test('who wrote a rulebook in the branch neither approves nor returns it above', async () => {
    const frame = { organisation: 'party-committee', pinned: [], standard: [] }
    await world.ask(decider, 'setRulebookFrame', { ...frame, filing: 'approve' })
    const started = { version: '2027-r1', startsWith: '2027-H1' }
    const { draft, revision } = await world.ask(officer, 'startRulebookDraft', started)
    const basis = { kind: 'analysis' as const, text: '多数党员已达上限。' }
    const change = { cap: { general: 500, except: [300] } }
    const row = { draft, revision, indicator: 'L12', change, basis }
    await world.ask(officer, 'changeDraftRow', row)
    await world.ask(secretary, 'proposeRulebook', { draft })
    await world.ask(secretary, 'adoptRulebookDraft', { draft, decision: adoption })
    for (const who of [officer, secretary]) {
      await appoint(world, who, 'decider')
      expect(await world.refused(who, 'approveRulebook', { draft })).toBe('alreadyActed')
      const back = { draft, reason: '另行起草。' }
      expect(await world.refused(who, 'returnRulebook', back)).toBe('alreadyActed')
      expect((await world.ask(who, 'showRulebookDraft', { draft })).mayApprove).toBe(false)
      expect(await todosOf(who)).not.toContain('approveRulebooks')
    }
    expect(await todosOf(decider)).toContain('approveRulebooks')
    expect((await world.ask(decider, 'showRulebookDraft', { draft })).mayApprove).toBe(true)
    await world.ask(decider, 'approveRulebook', { draft })
  })
})

test('who calls the roll leaves the own line for another, also after a change of role', async () => {
  const activity = await themeDay(world, '2026-03-20')
  world.setClock('2026-03-20 16:05')
  await callRoll(world, activity)
  await appoint(world, liaison, 'secretary')
  const own = { activity, attended: true }
  expect(await world.refused(liaison, 'checkLineLeft', own)).toBe('ownMatter')
  await world.ask(deputyLiaison, 'checkLineLeft', own)
})

describe('power', () => {
  test('that was just withdrawn is refused at the next call', async () => {
    const declaration = await declare(other)
    const endLiaison = await appoint(world, member, 'liaison')
    await world.ask(member, 'listDeclarationsAwaiting', {})
    await endLiaison(yesterday)
    expect(await world.refused(member, 'endorseDeclaration', { declaration })).toBe('notPermitted')

    const endCommittee = await appoint(world, third, 'committeeMember')
    await endorse(liaison, declaration)
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
    const votes = [{ item: declaration, vote: 'aye' as const }]
    await endCommittee(yesterday)
    expect(await world.refused(third, 'castVotes', { meeting, votes })).toBe('notPermitted')

    const endDecider = await appoint(world, member, 'decider')
    const own = await declare(secretary)
    await endorse(liaison, own)
    await endDecider(yesterday)
    const input = approval(own)
    expect(await world.refused(member, 'decideDeclaration', input)).toBe('notPermitted')
  })

  test('that was given after the meeting was opened has no vote in it', async () => {
    await endorse(liaison, await declare(member))
    const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
    await appoint(world, other, 'committeeMember')
    const input = { meeting, votes: [] }
    expect(await world.refused(other, 'castVotes', input)).toBe('notPermitted')
  })

  test('is not given to oneself, nor lengthened, nor kept by ending it later', async () => {
    const organisation = 'party-committee'
    const mine = { member, organisation, from: '2026-01-01', resolution: '决议第 9 号' }
    const given = { ...mine, role: 'administrator' as const, until: '2026-06-30' }
    const { appointment } = await world.ask(administrator.member, 'appointMember', given)
    const more = { ...mine, role: 'decider' as const }
    expect(await world.refused(member, 'appointMember', more)).toBe('ownMatter')
    const later = { organisation, appointment, until: '2030-12-31' }
    expect(await world.refused(member, 'endAppointment', later)).toBe('ownMatter')
    const code = await world.refused(administrator.member, 'endAppointment', later)
    expect(code).toBe('appointmentEndsEarlier')
  })

  test('of an officer is not bound with a code that the liaison hands out', async () => {
    const newcomer = {
      member: 'tang-liang',
      name: '唐亮',
      branch: branch.organisation,
      standing: 'formal' as const,
      office: 'ordinary' as const,
      department: '变电检修一班',
      post: 'frontline' as const,
      scored: true,
      since: '2026-03',
      hasPhone: true,
      underProbation: false,
    }
    await world.ask(administrator.member, 'enrolMember', newcomer)
    const asked = { member: newcomer.member }
    const early = await world.ask(liaison, 'issueBindingCode', asked)
    await appoint(world, newcomer.member, 'secretary')
    const old = { code: early.code }
    expect(await world.refused('stranger', 'bindIdentity', old)).toBe('codeByAdministrator')
    expect(await world.refused(liaison, 'issueBindingCode', asked)).toBe('codeByAdministrator')
    const { code } = await world.ask(administrator.member, 'issueBindingCode', asked)
    await world.ask(newcomer.member, 'bindIdentity', { code })
  })

  test.each(['decider', 'inspector'] as const)('of a %s is not given in a branch', async (role) => {
    const { organisation } = branch
    const given = { member, organisation, role, from: '2026-01-01', resolution: '决议第 9 号' }
    const code = await world.refused(administrator.member, 'appointMember', given)
    expect(code).toBe('roleMisplaced')
  })
})
