import {
  appointmentsOn,
  committeeOn,
  heldRole,
  holdersOn,
  mayVote,
  parentsOf,
} from './organisation'
import { branchWith, defaultOffices } from './testing/branch'

const branch = branchWith([
  ...defaultOffices,
  ['sun-li', '孙丽', 'committeeMember', '2026-01-01', '2026-03-31'],
  ['he-jun', '何军', 'committeeMember', '2026-04-01'],
  ['zheng-guohua', '郑国华', 'committeeMember'],
])

describe('an appointment', () => {
  test.each([
    ['before its first day', '2026-03-31', false],
    ['on its first day', '2026-04-01', true],
    ['long after', '2030-01-01', true],
  ])('%s', (_, day, holds) => {
    expect(appointmentsOn(branch, day).some(({ member }) => member === 'he-jun')).toBe(holds)
  })

  test.each([
    ['on its last day', '2026-03-31', true],
    ['the day after', '2026-04-01', false],
  ])('%s', (_, day, holds) => {
    expect(committeeOn(branch, day).includes('sun-li')).toBe(holds)
  })
})

describe('the committee', () => {
  test('is the secretary and the committee members, each once', () => {
    expect(committeeOn(branch, '2026-05-01')).toEqual([
      'zheng-guohua',
      'chen-zhiyuan',
      'zhao-jianguo',
      'he-jun',
    ])
  })

  test('of a branch without appointments is empty', () => {
    expect(committeeOn(branchWith([]), '2026-05-01')).toEqual([])
  })
})

test('holders of a role come in the order of their appointment', () => {
  const two = branchWith([...defaultOffices, ['wang-fang', '王芳', 'liaison']])
  const names = holdersOn(two, 'liaison', '2026-05-01').map(({ name }) => name)
  expect(names).toEqual(['李强', '王芳'])
})

test('a held role reaches as far as the organisation that gave it', () => {
  const [appointment] = branch.appointments
  if (!appointment) throw new Error('The branch has appointments')
  expect(heldRole(branch, appointment)).toEqual({
    role: 'secretary',
    organisation: 'overhaul-branch',
    path: '/party-committee/overhaul-branch',
    from: '2026-01-01',
    until: undefined,
  })
})

test.each([
  ['a formal member', 'formal', false, true],
  ['a formal member under 留党察看', 'formal', true, false],
  ['a probationary member', 'probationary', false, false],
  ['a retired member with an honours record only', 'retired', false, false],
] as const)('%s votes: %s %s → %s', (_, standing, underProbation, votes) => {
  expect(mayVote({ standing, underProbation })).toBe(votes)
})

test('no kind of organisation stands under itself but a committee', () => {
  const circular = Object.entries(parentsOf).filter(([kind, parents]) =>
    (parents as readonly string[]).includes(kind),
  )
  expect(circular.map(([kind]) => kind)).toEqual(['partyCommittee'])
})
