import { administrator, branch, deputyLiaison, liaison } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** A phone waits to be confirmed, and its member moves on. */
jest.setTimeout(60_000)

const admin = administrator.member
const member = 'tang-liang'

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-08-20 12:00')
  await world.ask(admin, 'enrolMember', {
    member,
    name: '唐亮',
    branch: branch.organisation,
    standing: 'formal',
    office: 'ordinary',
    department: '检修部',
    post: 'frontline',
    scored: true,
    since: '2026-08',
    hasPhone: true,
    underProbation: false,
  })
})
afterAll(() => emulator.close())
afterEach(() => expect(rosterProblems(emulator)).toEqual([]))

const slipOf = async () =>
  (await world.ask(liaison, 'issueBindingSlips', { members: [member] })).slips[0]?.code ?? ''

const refusedCodes = async () => [
  await world.refused(admin, 'issueBindingCode', { member }),
  await world.refused(admin, 'issueBindingSlips', { members: [member] }),
]

test('it is released, says why, and no code binds it on the way', async () => {
  const [used, unused] = [await slipOf(), await slipOf()]
  await world.ask(member, 'bindIdentity', { code: used })
  const { binding } = storedOne(emulator, 'members', member)
  const boundAt = binding?.state === 'waiting' ? binding.boundAt : ''
  const letter = { destination: '城北供电公司党委', letterExpires: '2026-10-20' }
  const leaving = { member, ...letter, lastMonth: '2026-08' }
  const { transfer } = await world.ask(admin, 'startTransfer', leaving)

  expect((await world.ask(member, 'showMyBinding', {})).state).toBe('none')
  const left = storedOne(emulator, 'members', member).binding
  expect(left?.state).toBe('released')
  expect(left?.trail.at(-1)).toMatchObject({
    act: 'release',
    note: '组织关系转出，到新支部重新领绑定码',
  })
  const confirming = { binding: member, boundAt }
  expect(await world.refused(admin, 'confirmBinding', confirming)).toBe('bindingNotWaiting')
  expect(await world.refused(deputyLiaison, 'confirmBinding', confirming)).toBe('notPermitted')
  expect(await refusedCodes()).toEqual(['transferUnderWay', 'transferUnderWay'])
  expect(await world.refused(member, 'bindIdentity', { code: unused })).toBe('bindingCodeWrong')

  await world.ask(admin, 'recallTransfer', { transfer, reason: '没有成行' })
  await world.ask(member, 'bindIdentity', { code: await slipOf() })
  expect((await world.ask(member, 'showMyBinding', {})).state).toBe('waiting')
})

test('nor does one of somebody who has left', async () => {
  await world.ask(admin, 'releaseBinding', { binding: member, reason: '换手机' })
  const code = await slipOf()
  await world.ask(admin, 'endMembership', { member, resolution: '组织关系转出' })
  expect(await world.refused(member, 'bindIdentity', { code })).toBe('bindingCodeWrong')
  expect(await refusedCodes()).toEqual(['memberHasLeft', 'memberHasLeft'])
})
