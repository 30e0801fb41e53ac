import type { Emulator } from '../../emulator'
import { AppealRehearsals } from '../support/appeal-rehearsals'
import { boardProblems } from '../support/board-invariants'
import { startTestEmulator } from '../support/emulator'
import { send, valueOf } from '../support/repeated'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'
import { tamperedWith, toldBy, type Change, type Name, type Store } from '../support/tampered'

/** What a board and a roster are held against is shown a violation each, and has to find it. */
jest.setTimeout(60_000)

let emulator: Emulator

beforeAll(async () => {
  emulator = await startTestEmulator()
  const world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  const appeals = new AppealRehearsals(world)
  await appeals.setUp(1)
  valueOf(await send(emulator, (await appeals.grantingVote()).command))
  valueOf(await send(emulator, (await appeals.firstVote()).command))
})
afterAll(() => emulator.close())

const first = <One extends Name>(name: One, change: Change<One>) =>
  changed(name, () => true, change)
const changed = <One extends Name>(
  name: One,
  is: Parameters<typeof tamperedWith<One>>[2],
  change: Change<One>,
) => tamperedWith(emulator, name, is, change)
const withoutLast = (name: Name) => toldBy(emulator, name, (all) => all.slice(0, -1))

test('what the product wrote passes all of them', () => {
  expect([...boardProblems(emulator), ...rosterProblems(emulator)]).toEqual([])
  expect(emulator.store.count('boards')).toBe(2)
})

describe('boards, freezes and grants', () => {
  test.each<[string, () => Store]>([
    ['a scorecard not frozen', () => first('scorecards', () => ({ freezes: [] }))],
    [
      'a half frozen twice',
      () => first('scorecards', ({ freezes }) => ({ freezes: [...freezes, ...freezes] })),
    ],
    ['no scorecards', () => toldBy(emulator, 'scorecards', () => [])],
    ['an edition lost', () => withoutLast('boards')],
    ['an edition of which nobody knows', () => first('evaluations', () => ({ edition: 1 }))],
    ['an edition that is still being made', () => first('evaluations', () => ({ publishing: 3 }))],
    ['a receipt lost', () => withoutLast('receipts')],
    ['a receipt of somebody else', () => first('receipts', () => ({ subject: 'he-jun' }))],
    ['a receipt that proves nothing', () => first('receipts', () => ({ path: [] }))],
    ['a page lost', () => withoutLast('boardPages')],
    [
      'a member twice on a page',
      () =>
        first('boardPages', ({ lines }) => ({ lines: [...lines.slice(1), ...lines.slice(-1)] })),
    ],
    ['the edition before forgotten', () => changed('boards', isSecond, () => ({ earlier: [] }))],
    [
      'a grant without its entry',
      () => changed('appeals', isGranted, () => ({ newEntry: 'none' })),
    ],
    ['an entry without a grant', () => changed('appeals', isGranted, () => ({ state: 'denied' }))],
    ['a grant that no edition shows', () => changed('appeals', isGranted, () => ({ edition: 9 }))],
    [
      'two open appeals of one target',
      () => toldBy(emulator, 'appeals', (all) => all.flatMap((one) => [one, { ...one, _id: 'b' }])),
    ],
  ])('%s', (_, store) => {
    expect(boardProblems(store())).not.toEqual([])
  })

  const isSecond = ({ edition }: { edition: number }) => edition === 2
  const isGranted = ({ state }: { state: string }) => state === 'granted'
})

describe('the roster', () => {
  const holdsRole = ({ roles }: { roles: object[] }) => roles.length > 0

  test.each<[string, () => Store]>([
    [
      'an appointment that the member does not hold',
      () => changed('members', holdsRole, () => ({ roles: [] })),
    ],
    [
      'an appointment that ended on one side',
      () =>
        changed('members', holdsRole, ({ roles }) => ({
          roles: roles.map((role) => ({ ...role, until: '2026-01-31' })),
        })),
    ],
    [
      'a power that the identity kept',
      () =>
        changed(
          'identities',
          ({ roles }) => roles.length > 1 && roles[0]?.role === 'member',
          ({ roles }) => ({ roles: roles.slice(0, 1) }),
        ),
    ],
    ['an identity of which the member does not know', () => first('members', withoutOpenid)],
    ['a member without a chain', () => toldBy(emulator, 'scorecards', () => [])],
  ])('%s', (_, store) => {
    expect(rosterProblems(store())).not.toEqual([])
  })

  const withoutOpenid = () => ({ openid: undefined })
})
