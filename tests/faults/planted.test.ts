import type { Documents } from '../../cloudfunctions/kit/documents'
import { deputyLiaison, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { callRoll, decideInMeeting, declareVolunteering, themeDay } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { logProblems } from '../support/log-problems'
import { peopleProblems } from '../support/people-invariants'
import { bookWithDecidedRow, setUpSmallBranch } from '../support/small-branch'
import { contractProblem, StrictWorld } from '../support/strict-world'
import {
  tamperedWith,
  toldBy,
  type Change,
  type Is,
  type Name,
  type Store,
  type Tell,
} from '../support/tampered'
import { Witness } from '../support/witness'

/** Each check of the journeys is shown a violation of its invariant, and has to find it. */
jest.setTimeout(60_000)

let emulator: Emulator

beforeAll(async () => {
  emulator = await startTestEmulator()
  const world = new StrictWorld(emulator)
  await setUpSmallBranch(world, bookWithDecidedRow)
  world.setClock('2026-03-20 12:00')
  const declaration = await declareVolunteering(world, 'wang-fang', '社区服务', '2026-03-19')
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  const rescue = await declareRescue(world)
  await world.ask(liaison, 'endorseDeclaration', { declaration: rescue, points: 200 })
  await decideInMeeting(world)
  const activity = await themeDay(world, '2026-03-21')
  world.setClock('2026-03-21 16:05')
  await callRoll(world, activity)
  await world.ask(deputyLiaison, 'checkLineLeft', { activity, attended: true })
})
afterAll(() => emulator.close())

async function declareRescue(world: StrictWorld): Promise<string> {
  const photos = [await world.upload('sun-li', 'evidence', photo(5))]
  const form = { indicator: 'J08', day: '2026-03-19', title: '抢修突击队', photos }
  return (await world.ask('sun-li', 'submitDeclaration', form)).declaration
}

const telling = <One extends Name>(name: One, tell: Tell<One>) => toldBy(emulator, name, tell)
const tampered = <One extends Name>(name: One, is: Is<One>, change: Change<One>) =>
  tamperedWith(emulator, name, is, change)

const isFact = (entry: Documents['entries']): boolean => entry.kind === 'fact'

test('what the product wrote passes all of them', () => {
  expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
})

describe('invariants 2, 3, 5: chains', () => {
  const noise = { digest: 'f'.repeat(64) }

  test.each([
    ['an entry changed', () => tampered('entries', isFact, () => ({ ownMonth: '2026-01' }))],
    ['an entry sealed anew', () => tampered('entries', isFact, () => ({ hash: noise.digest }))],
    ['an entry removed', () => telling('entries', (all) => all.filter((one) => !isFact(one)))],
    ['no entries', () => telling('entries', () => [])],
    ['no scorecards', () => telling('scorecards', () => [])],
    [
      'a scorecard raised',
      () =>
        tampered(
          'scorecards',
          ({ quantities }) => quantities.length > 0,
          () => ({ quantities: [] }),
        ),
    ],
    [
      'a matter counted twice',
      () =>
        telling('entries', (all) =>
          all.flatMap((one) => (isFact(one) ? [one, { ...one, _id: `${one._id}0` }] : [one])),
        ),
    ],
    [
      'an entry of a version that nobody adopted',
      () => tampered('entries', isFact, () => ({ rulebookVersion: '2026-9' })),
    ],
    [
      'points from nowhere',
      () => tampered('entries', isFact, () => ({ quantity: { kind: 'points', points: 2_000 } })),
    ],
    [
      'a posted declaration without its entry',
      () =>
        tampered(
          'declarations',
          ({ state }) => state === 'posted',
          () => ({ entry: 'none' }),
        ),
    ],
    [
      'a declaration booked before it was decided',
      () =>
        tampered(
          'declarations',
          ({ state }) => state === 'posted',
          () => ({ state: 'endorsed' }),
        ),
    ],
  ])('%s', (_, store) => {
    expect(chainProblems(store())).not.toEqual([])
  })
})

test.each([
  ['counted', { kind: 'count', count: 1 }],
  ['below the range', { kind: 'points', points: 99 }],
  ['above the range', { kind: 'points', points: 301 }],
])('invariant 5: decided points %s', (_, quantity) => {
  const isRescue = (entry: Documents['entries']) =>
    entry.kind === 'fact' && entry.indicator === 'J08'
  const problems = chainProblems(tampered('entries', isRescue, () => ({ quantity })))
  expect(problems).toContainEqual(expect.stringContaining('not decided in the range'))
})

describe('invariants 4 and 9: people', () => {
  test.each([
    ['a declaration endorsed by its subject', () => tampered('declarations', all, ownEndorsement)],
    [
      'endorsed and decided by one person',
      () => tampered('declarations', all, () => ({ decision: `decider:${liaison}` })),
    ],
    ['a vote on the own matter', () => tampered('resolutions', all, ownVote)],
    ['an own line in the roll', () => tampered('activities', all, ownLine)],
    [
      'a board without a briefing',
      () => telling('boards', () => [{ _id: 'a', branch: 'overhaul-branch', half: '2026-H1' }]),
    ],
  ])('%s', (_, store) => {
    expect(peopleProblems(store())).not.toEqual([])
  })

  const all = () => true
  const ownEndorsement = ({ trail, subject }: Documents['declarations']) => ({
    trail: trail.map((step) => ({ ...step, by: subject })),
  })
  const ownVote = ({ items }: Documents['resolutions']) => ({
    items: items.map((item) => ({ ...item, subject: secretary })),
  })
  const ownLine = ({ expected }: Documents['activities']) => ({
    expected: expected.map((line) => ({ ...line, checkedBy: line.member })),
  })
})

describe('invariant 1: the witness', () => {
  test.each([
    ['an entry changed', () => tampered('entries', isFact, () => ({ decision: 'another' }))],
    ['an entry removed', () => telling('entries', (documents) => documents.slice(1))],
    [
      'the rulebook changed',
      () =>
        tampered(
          'rulebooks',
          () => true,
          () => ({ version: '0' }),
        ),
    ],
  ])('%s', (_, store) => {
    let shown: Store = emulator
    const witness = new Witness({
      store: { ...emulator.store, read: (name) => shown.store.read(name) },
    })
    expect(witness.look()).toEqual([])
    expect(witness.look()).toEqual([])
    shown = store()
    expect(witness.look()).toHaveLength(1)
  })
})

describe('replies and logs', () => {
  const organisation = { organisation: 'b', organisationName: 'c' }
  const matters = { scored: true, honoursOnly: false, assessed: true, onPanel: false }
  const me = { person: 'a', name: '王芳', ...organisation, roles: [], ...matters }
  const refusal = { code: 'noPoints', message: '' } as const

  test.each([
    ['a field more', { ok: true, value: { ...me, openid: 'secret' } }],
    ['a field less', { ok: true, value: { ...me, name: undefined } }],
    ['a refusal that is not declared', { ok: false, refusal }],
    ['a refusal with a stack', { ok: false, refusal: { ...refusal, code: 'fault', stack: '' } }],
  ] as const)('%s is outside the contract', (_, reply) => {
    expect(contractProblem('showMe', reply)).toBeDefined()
  })

  test('a reply within its contract passes', () => {
    expect(contractProblem('showMe', { ok: true, value: me })).toBeUndefined()
    const fault = { ok: false, refusal: { ...refusal, code: 'fault' } } as const
    expect(contractProblem('showMe', fault)).toBeUndefined()
  })

  test.each(['王芳', 'demo-wang-fang', '社区服务', '主题党日：重温入党誓词'])(
    'a line that says %s is found',
    (secret) => {
      expect(logProblems(emulator, ['fault', `error: ${secret} !`])).toHaveLength(1)
    },
  )
})
