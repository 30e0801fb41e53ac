import type { Activity } from '@shared/activity/activity'
import type { ProcedureName } from '@shared/contracts'
import { decider, liaison, openidOf, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { declareVolunteering, themeDay } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, probationary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/**
 * What points systems of this kind have failed at: endpoints that anybody adds points through,
 * approval by whoever is logged in, identity taken from a parameter, an approver approving what is
 * their own. Each is tried, on matters that are there and with inputs that are right.
 */
jest.setTimeout(60_000)

const [member, other] = ordinary
const reason = '材料齐全，同意。'

let emulator: Emulator
let world: StrictWorld
let attempts: [ProcedureName, object][]
let before: string

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
  const declare = (title: string) => declareVolunteering(world, member, title, '2026-03-19')
  const submitted = await declare('社区服务')
  const endorsed = await declare('植树')
  await world.ask(liaison, 'endorseDeclaration', { declaration: endorsed })
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  const votes = [{ item: endorsed, vote: 'aye' }]
  const activity = await themeDay(world, '2026-03-20')
  world.setClock('2026-03-20 16:10')
  attempts = [
    ['endorseDeclaration', { declaration: submitted }],
    ['returnDeclaration', { declaration: submitted, reason }],
    ['castVotes', { meeting, votes }],
    ['closeMeeting', { meeting, reasons: [] }],
    ['decideDeclaration', { declaration: endorsed, outcome: 'approve', reason }],
    ['closeActivity', { activity, marks: [{ member, attended: true }] }],
  ]
  before = emulator.store.digest()
})
afterAll(() => emulator.close())
afterEach(() => expect(emulator.store.digest()).toBe(before))

async function said(openid: string | undefined, event: object): Promise<string> {
  const { result } = await emulator.call('api', openid, event)
  const { ok, refusal } = result as { ok: boolean; refusal?: { code: string } }
  return ok ? 'done' : (refusal?.code ?? 'nothing')
}

async function allSaid(openid: string | undefined, more: object = {}): Promise<Set<string>> {
  const answers = new Set<string>()
  for (const [procedure, input] of attempts) {
    const event = { procedure, commandId: world.newCommandId(), input, ...more }
    answers.add(await said(openid, event))
  }
  return answers
}

test('an endpoint that anybody adds points through: there is none', async () => {
  expect(await allSaid(undefined)).toEqual(new Set(['notBound']))
  expect(await allSaid('a-stranger-with-wechat')).toEqual(new Set(['notBound']))
})

test.each([member, other, probationary])('approval by whoever is logged in, %s', async (who) => {
  expect(await allSaid(openidOf(who))).toEqual(new Set(['notPermitted']))
})

test.each([
  ['openid', openidOf(secretary)],
  ['OPENID', openidOf(secretary)],
  ['userInfo', { openId: openidOf(secretary) }],
  ['userId', secretary],
  ['identity', { person: secretary, roles: [{ role: 'secretary' }] }],
  ['role', 'administrator'],
])('identity taken from a parameter: %s beside the input says nothing', async (name, value) => {
  expect(await allSaid(openidOf(member), { [name]: value })).toEqual(new Set(['notPermitted']))
  const { result } = await emulator.call('api', openidOf(member), {
    procedure: 'showMe',
    [name]: value,
  })
  expect(result).toMatchObject({ ok: true, value: { person: member } })
})

test.each(['member', 'subject', 'openid', 'points', 'state', 'approved'])(
  'and %s within the input is refused',
  async (name) => {
    const input = { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos: [] }
    const event = { procedure: 'submitDeclaration', commandId: world.newCommandId() }
    expect(await said(openidOf(member), { ...event, input: { ...input, [name]: other } })).toBe(
      'badInput',
    )
  },
)

describe('an approver approving what is their own', () => {
  afterEach(() => void (before = emulator.store.digest()))

  test('a liaison endorses, a secretary passes in a meeting, a decider decides', async () => {
    const declareOwn = (who: string) => declareVolunteering(world, who, '义务劳动', '2026-03-18')
    const ofLiaison = await declareOwn(liaison)
    const refused = (who: string, procedure: ProcedureName, input: object) =>
      world.refused(who, procedure, input)
    expect(await refused(liaison, 'endorseDeclaration', { declaration: ofLiaison })).toBe(
      'ownMatter',
    )
    const ofSecretary = await declareOwn(secretary)
    await world.ask(liaison, 'endorseDeclaration', { declaration: ofSecretary })
    const decision = { declaration: ofSecretary, outcome: 'approve' as const, reason }
    for (const who of smallCommittee) {
      expect(await refused(who, 'decideDeclaration', decision)).toBe('notPermitted')
    }
    await world.ask(decider, 'decideDeclaration', decision)
    const booked = stored(emulator, 'entries').filter(
      (one) => one.kind === 'fact' && one.matter === ofSecretary,
    )
    expect(booked.map(({ subject }) => subject)).toEqual([secretary])
  })

  test('who calls the roll marks the own line: it is left for another', async () => {
    const [{ _id: activity, expected }] = stored(emulator, 'activities') as [Activity]
    const marks = expected.map((line) => ({ member: line.member, attended: true }))
    expect(marks.map((mark) => mark.member)).toContain(liaison)
    await world.ask(liaison, 'closeActivity', { activity, marks })
    const own = stored(emulator, 'entries').filter(
      (one) => one.kind === 'fact' && one.matter === activity && one.subject === liaison,
    )
    expect(own).toEqual([])
  })
})
