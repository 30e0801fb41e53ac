import { RefusalError } from '../kernel/refusal'
import type { Member } from '../organisation/organisation'
import { left, nothingIsOpen, withoutName } from './leaving'

const role = {
  role: 'liaison' as const,
  organisation: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  from: '2026-01-01',
  appointment: 'appointment-1',
}
const liQiang: Member = {
  _id: 'li-qiang',
  name: '李强',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  standing: 'formal',
  office: 'ordinary',
  department: '技术室',
  post: 'technical',
  scored: true,
  since: '2026-01',
  openid: 'demo-li-qiang',
  binding: {
    state: 'bound',
    boundAt: '2026-01-05T09:00:00.000+08:00',
    confirmedAbove: true,
    trail: [
      { at: '2026-01-05T09:00:00.000+08:00', by: 'li-qiang', byName: '李强', act: 'bind' },
      { at: '2026-01-05T09:10:00.000+08:00', by: 'gu-ming', byName: '顾明', act: 'confirm' },
    ],
  },
  underProbation: false,
  roles: [role, { ...role, appointment: 'appointment-2', until: '2026-02-28' }],
  hasPhone: true,
}
const leaving = {
  resolution: '组织关系转出，2026 年第 3 号',
  to: '离开党员 7K2M9Q',
  decision: 'left-1',
  now: '2026-03-20T12:00:00.000+08:00',
}

test('who leaves has no name, no phone and no power, and is below the superiors alone', () => {
  const { member, from } = left(liQiang, leaving)
  expect(member).toMatchObject({
    _id: 'li-qiang',
    name: leaving.to,
    branch: 'overhaul-branch:left',
    path: '/party-committee/overhaul-branch:left',
    scored: false,
    left: { on: '2026-03-20', branch: 'overhaul-branch', decision: 'left-1' },
  })
  expect(member.openid).toBeUndefined()
  expect(member.roles.map(({ until }) => until)).toEqual(['2026-03-20', '2026-02-28'])
  expect(member.binding?.state).toBe('released')
  expect(member.binding?.trail.map(({ byName }) => byName)).toEqual([leaving.to, '顾明'])
  expect(from).toBe('2026-04')
})

test('the appointments end with the day, and name nobody', () => {
  const own = { id: 'a', member: 'li-qiang', name: '李强', resolution: '第 1 号', ...role }
  const other = { ...own, member: 'zhang-lei', name: '张蕾' }
  expect(withoutName([own, other], 'li-qiang', leaving)).toEqual([
    { ...own, name: leaving.to, until: '2026-03-20' },
    other,
  ])
})

test.each([
  ['memberHasLeft', () => left(left(liQiang, leaving).member, leaving)],
  ['mattersOpen', () => nothingIsOpen(1)],
])('%s', (code, act) => {
  expect(act).toThrow(RefusalError)
  expect(act).toThrow(code)
})
