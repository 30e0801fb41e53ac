import { setUpAdministrator } from '@shared/organisation/places'
import { administrator, branch, decider, inspector, partyCommittee } from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { Emulator } from '../../emulator'
import { startTestEmulator, testEnvironment } from '../support/emulator'
import { appoint } from '../support/power'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** Whoever set the environment up is on no roster, and loses a phone all the same. */
jest.setTimeout(60_000)

const admin = administrator.member
const root = partyCommittee.organisation
const setUpCode = demoSetUpCode

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())
afterEach(() => expect(rosterProblems(emulator)).toEqual([]))

const saidTo = async (phone: string) => {
  const reply = await world.reply(`demo-${phone}`, 'showMe', {})
  return reply.ok ? reply.value.person : reply.refusal.code
}

test('is a line that no roster has, with a power that is an appointment', async () => {
  expect(await saidTo(admin)).toBe(setUpAdministrator)
  const { members, appointments } = await world.ask(admin, 'showOrganisation', {
    organisation: root,
  })
  expect(members).toBe(0)
  expect(appointments).toContainEqual(
    expect.objectContaining({ member: setUpAdministrator, role: 'administrator' }),
  )
  const fields = { ...(await world.ask(admin, 'showMember', { member: 'wang-fang' })).fields }
  const change = { member: setUpAdministrator, revision: 0, fields, on: '2026-03-19', basis: '无' }
  expect(await world.refused(admin, 'changeMember', change)).toBe('notFound')
  const below = await world.ask(admin, 'listMembers', { branch: root })
  expect(below.members).toEqual([])
})

test('another administrator of the root releases the phone and hands out a code', async () => {
  const release = { binding: setUpAdministrator, reason: '手机遗失' }
  expect(await world.refused(admin, 'releaseBinding', release)).toBe('ownMatter')
  expect(await world.refused(decider, 'releaseBinding', release)).toBe('notPermitted')
  await appoint(world, decider, 'administrator')
  const { lines } = await world.ask(decider, 'listBindings', { branch: root })
  expect(lines).toMatchObject([
    { member: setUpAdministrator, state: 'bound', actions: ['release'] },
  ])
  await world.ask(decider, 'releaseBinding', release)
  expect(await saidTo(admin)).toBe('notBound')
  const issued = await world.ask(decider, 'issueBindingCode', { member: setUpAdministrator })
  await world.ask('second-phone', 'bindIdentity', { code: issued.code })
  expect(await saidTo('second-phone')).toBe(setUpAdministrator)
  const gone = await world.ask('second-phone', 'showOrganisation', { organisation: root })
  expect(gone.organisation).toBe(root)
})

test('an administrator of a part does not reach up to it', async () => {
  await world.ask(decider, 'createOrganisation', {
    organisation: 'general',
    kind: 'generalBranch',
    name: '检修党总支',
    parent: root,
  })
  const given = { member: inspector, role: 'administrator' as const, organisation: 'general' }
  await world.ask(decider, 'appointMember', { ...given, from: '2026-01-01', resolution: '决议' })
  const release = { binding: setUpAdministrator, reason: '手机遗失' }
  expect(await world.refused(inspector, 'releaseBinding', release)).toBe('notPermitted')
  const issue = { member: setUpAdministrator }
  expect(await world.refused(inspector, 'issueBindingCode', issue)).toBe('notPermitted')
  expect(await world.refused(inspector, 'listBindings', { branch: root })).toBe('notPermitted')
})

describe('by the secret of the deployment', () => {
  test('nobody else gets there', async () => {
    const before = emulator.store.digest()
    for (const [who, code, refusal] of [
      ['stranger', 'guess', 'setUpCodeWrong'],
      ['stranger', '', 'setUpCodeWrong'],
      ['wang-fang', setUpCode, 'alreadyBound'],
    ] as const) {
      const asked = { setUpCode: code }
      expect(await world.refused(who, 'rebindFirstAdministrator', asked)).toBe(refusal)
    }
    expect(emulator.store.digest()).toBe(before)
  })

  test('nor where the code was taken out of the environment, or nothing was set up', async () => {
    const without = { ...testEnvironment, SETUP_CODE: '' }
    for (const [environment, refusal] of [
      [without, 'setUpCodeWrong'],
      [testEnvironment, 'notSetUp'],
    ] as const) {
      const other = await startTestEmulator({ environment })
      const there = new StrictWorld(other)
      const asked = { setUpCode }
      expect(await there.refused('stranger', 'rebindFirstAdministrator', asked)).toBe(refusal)
      await other.close()
    }
  })

  test('the lost phone has no power any more, and the trail says how it went', async () => {
    const asked = { setUpCode }
    await world.ask('third-phone', 'rebindFirstAdministrator', asked)
    expect(await saidTo('second-phone')).toBe('notBound')
    expect(await saidTo('third-phone')).toBe(setUpAdministrator)
    const { trail } = await world.ask('third-phone', 'showMyBinding', {})
    expect(trail.map(({ act }) => act)).toEqual([
      ...['bind', 'release', 'issue', 'bind'],
      ...['release', 'bind'],
    ])
    await world.ask('third-phone', 'listMembers', { branch: branch.organisation })
  })

  test('it brings no power back that was ended', async () => {
    const ended = { organisation: root, appointment: 'set-up', until: '2026-03-19' }
    await world.ask(decider, 'endAppointment', ended)
    expect(await world.refused('third-phone', 'showOrganisation', {})).toBe('notPermitted')
    const asked = { setUpCode }
    expect(await world.refused('fourth-phone', 'rebindFirstAdministrator', asked)).toBe(
      'administratorEnded',
    )
    expect(storedOne(emulator, 'members', setUpAdministrator).binding?.state).toBe('bound')
  })
})
