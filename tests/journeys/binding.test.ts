import { codesTriedMost } from '@shared/binding/limits'
import { administrator, branch, deputyLiaison, liaison, openidOf } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { bindWithSlip, slipOf } from '../support/binding'
import { codeProblems } from '../support/code-problems'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** From a printed slip to a confirmed identity, to a lost phone and a new one. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const admin = administrator.member
const here = branch.organisation

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
  for (const [member, name] of newcomers) {
    await world.ask(admin, 'enrolMember', { ...newcomer, member, name })
  }
})
afterAll(() => emulator.close())
afterEach(() => expect(rosterProblems(emulator)).toEqual([]))

const newcomers = [
  ['tang-liang', '唐亮'],
  ['han-mei', '韩梅'],
  ['feng-bo', '冯波'],
  ['dong-jie', '董洁'],
] as const
const newcomer = {
  branch: here,
  standing: 'formal',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  scored: true,
  since: '2026-03',
  hasPhone: true,
  underProbation: false,
} as const
const [tang, han, feng, dong] = newcomers.map(([member]) => member) as [
  string,
  string,
  string,
  string,
]

const lineOf = async (who: string, member: string) => {
  const { lines } = await world.ask(who, 'listBindings', { branch: here })
  const line = lines.find((one) => one.member === member)
  if (!line) throw new Error(`${member} is not listed`)
  return line
}
const confirm = async (who: string, member: string) => {
  const { boundAt = '' } = await lineOf(who, member)
  return world.ask(who, 'confirmBinding', { binding: member, boundAt })
}
const said = async (member: string) => {
  const reply = await world.reply(openidOf(member), 'showMe', {})
  return reply.ok ? 'done' : reply.refusal.code
}

test('slips for several: the codes are said once and stand nowhere', async () => {
  const sheet = { members: [tang, han] }
  const { slips, link } = await world.ask(liaison, 'issueBindingSlips', sheet)
  expect(slips.map(({ name }) => name)).toEqual(['唐亮', '韩梅'])
  expect(link).toBeUndefined()
  const codes = slips.map(({ code }) => code)
  expect(codeProblems(emulator, codes)).toEqual([])
  expect(await world.refused(deputyLiaison, 'issueBindingSlips', { members: ['nobody'] })).toBe(
    'notFound',
  )
  for (const [member, code] of [
    [liaison, 'ownMatter'],
    ['wang-fang', 'memberAlreadyBound'],
    [admin, 'notFound'],
  ] as const) {
    const refused = world.refused(liaison, 'issueBindingSlips', { members: [tang, member] })
    expect([member, await refused]).toEqual([member, code])
  }
})

test('whoever used a slip sees nothing before another has confirmed it', async () => {
  expect(await bindWithSlip(world, liaison, tang)).toEqual({ state: 'waiting' })
  expect(await said(tang)).toBe('bindingWaits')
  expect(await world.refused(tang, 'showHome', {})).toBe('bindingWaits')
  expect(await world.ask(tang, 'showMyBinding', {})).toEqual({ state: 'waiting', trail: [] })
  expect(await world.refused(tang, 'bindIdentity', { code: 'AAAAAAAA' })).toBe('bindingWaits')
  expect((await lineOf(liaison, tang)).actions).toEqual(['release'])
  expect((await lineOf(deputyLiaison, tang)).actions).toEqual(['confirm', 'release'])
  const { boundAt = '' } = await lineOf(liaison, tang)
  const own = { binding: tang, boundAt }
  expect(await world.refused(liaison, 'confirmBinding', own)).toBe('issuerDoesNotConfirm')
  const home = await world.ask(deputyLiaison, 'showHome', {})
  expect(home.todos).toContainEqual({ kind: 'confirmBindings', count: 1 })
  const { lines } = await world.ask(admin, 'listBindings', { waiting: true })
  expect(lines.map(({ member }) => member)).toEqual([tang])

  await confirm(deputyLiaison, tang)
  expect(await said(tang)).toBe('done')
  const mine = await world.ask(tang, 'showMyBinding', {})
  expect(mine.trail.map(({ act, byName }) => `${byName} ${act}`)).toEqual([
    '李强 issue',
    '唐亮 bind',
    '张蕾 confirm',
  ])
  expect(await world.refused(deputyLiaison, 'confirmBinding', own)).toBe('bindingNotWaiting')
})

test('an office that comes after the binding has no power before the administrator agrees', async () => {
  await appoint(world, tang, 'liaison')
  expect(await world.refused(tang, 'listBindings', {})).toBe('notPermitted')
  const waits = await lineOf(deputyLiaison, tang)
  expect(waits).toMatchObject({ state: 'bound', awaits: 'administrator', actions: [] })
  const asked = { binding: tang, boundAt: waits.boundAt ?? '' }
  expect(await world.refused(deputyLiaison, 'confirmBinding', asked)).toBe('bindingByAdministrator')
  const release = { binding: tang, reason: '换手机' }
  expect(await world.refused(deputyLiaison, 'releaseBinding', release)).toBe(
    'bindingByAdministrator',
  )
  await confirm(admin, tang)
  expect((await world.ask(tang, 'listBindings', {})).lines.length).toBeGreaterThan(0)
  expect(await world.refused(tang, 'releaseBinding', release)).toBe('ownMatter')
  const mine = { binding: tang, boundAt: asked.boundAt }
  expect(await world.refused(tang, 'confirmBinding', mine)).toBe('ownMatter')
})

test('a lost phone is nobody at its next call, and a new one is bound with a trail', async () => {
  await bindWithSlip(world, liaison, han)
  await confirm(deputyLiaison, han)
  expect(await said(han)).toBe('done')
  await world.ask(liaison, 'releaseBinding', { binding: han, reason: '手机遗失' })
  expect(await said(han)).toBe('notBound')
  expect(await world.ask(han, 'showMyBinding', {})).toEqual({ state: 'none', trail: [] })
  const again = { binding: han, reason: '再解除' }
  expect(await world.refused(liaison, 'releaseBinding', again)).toBe('bindingReleased')

  const phone = 'new-phone'
  await world.ask(phone, 'bindIdentity', { code: await slipOf(world, deputyLiaison, han) })
  await confirm(liaison, han)
  expect(await said(phone)).toBe('done')
  expect(await said(han)).toBe('notBound')
  const { trail } = await world.ask(phone, 'showMyBinding', {})
  expect(trail.map(({ act }) => act)).toEqual([
    ...['issue', 'bind', 'confirm', 'release'],
    ...['issue', 'bind', 'confirm'],
  ])
  expect(trail.find(({ act }) => act === 'release')).toMatchObject({
    byName: '李强',
    note: '手机遗失',
  })
})

test('somebody else who used the slip is turned away, and the member binds', async () => {
  await world.ask('stranger', 'bindIdentity', { code: await slipOf(world, liaison, feng) })
  await world.ask(liaison, 'releaseBinding', { binding: feng, reason: '不是本人' })
  expect(await said('stranger')).toBe('notBound')
  await bindWithSlip(world, liaison, feng)
  await confirm(deputyLiaison, feng)
  expect(await said(feng)).toBe('done')
  // Nothing tells any more whose phone it was taken for.
  const kept = stored(emulator, 'identities').map(({ _id }) => _id)
  expect(kept).not.toContain(openidOf('stranger'))
})

test('two phones with two codes of one member: one of them waits', async () => {
  const codes = [await slipOf(world, liaison, dong), await slipOf(world, liaison, dong)]
  const replies = await Promise.all(
    codes.map((code, number) => world.reply(`demo-phone-${number}`, 'bindIdentity', { code })),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
  const waiting = stored(emulator, 'identities').filter(({ person }) => person === dong)
  expect(waiting).toHaveLength(1)
})

test('codes cannot be tried out, and the timer forgets who tried', async () => {
  for (let tried = 0; tried < codesTriedMost; tried += 1) {
    const code = `WRONG${tried}`
    expect(await world.refused('guesser', 'bindIdentity', { code })).toBe('bindingCodeWrong')
  }
  const code = 'WRONGXX'
  expect(await world.refused('guesser', 'bindIdentity', { code })).toBe('tooManyCodesTried')
  expect(await world.refused('another', 'bindIdentity', { code })).toBe('bindingCodeWrong')
  world.setClock('2026-03-24 12:00')
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(stored(emulator, 'bindingAttempts')).toEqual([])
  expect(stored(emulator, 'bindingCodes')).toEqual([])
  expect(await world.refused('guesser', 'bindIdentity', { code })).toBe('bindingCodeWrong')
})
