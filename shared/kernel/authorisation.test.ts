import { grantsHeld, holdsRole, reaches, type Grant, type Identity } from './authorisation'

const path = '/party-committee/overhaul-branch'
const now = '2026-03-31T23:59:59.999+08:00'
const nextDay = '2026-04-01T00:00:00.000+08:00'

const liQiang: Identity = {
  openid: 'openid-1',
  person: 'li-qiang',
  name: '李强',
  organisation: 'overhaul-branch',
  organisationName: '机电检修党支部',
  path,
  roles: [
    { role: 'member', organisation: 'overhaul-branch', path, from: '2026-01-01' },
    {
      role: 'liaison',
      organisation: 'overhaul-branch',
      path,
      from: '2026-01-01',
      until: '2026-03-31',
    },
    {
      role: 'decider',
      organisation: 'party-committee',
      path: '/party-committee',
      from: '2026-01-01',
    },
  ],
}
const own: Grant = { role: 'member', scope: 'self' }
const ofBranch: Grant = { role: 'liaison', scope: 'organisation' }
const below: Grant = { role: 'decider', scope: 'below' }

const may = (grant: Grant, object: object, at = now) =>
  reaches(liQiang, grantsHeld(liQiang, [grant], at), {
    organisation: 'overhaul-branch',
    path,
    ...object,
  })

test('no grant, no power: default deny', () => {
  expect(grantsHeld(liQiang, [], now)).toEqual([])
  expect(grantsHeld(liQiang, [{ role: 'secretary', scope: 'below' }], now)).toEqual([])
  expect(reaches(liQiang, [], { organisation: 'overhaul-branch', path })).toBe(false)
})

test.each([
  ['one’s own', { subject: 'li-qiang' }, true],
  ['somebody else’s', { subject: 'wang-fang' }, false],
  ['nobody’s', {}, false],
])('self reaches %s: %s', (_, object, expected) => {
  expect(may(own, object)).toBe(expected)
})

test.each([
  ['its own', {}, true],
  ['another', { organisation: 'office-branch' }, false],
])('organisation reaches %s branch', (_, object, expected) => {
  expect(may(ofBranch, object)).toBe(expected)
})

test.each([
  ['itself', '/party-committee', true],
  ['what is under it', path, true],
  ['what only begins alike', '/party-committee-2/branch', false],
  ['what is above it', '/', false],
])('below reaches %s', (_, objectPath, expected) => {
  expect(may(below, { path: objectPath })).toBe(expected)
})

test('power ends with its last day in Beijing', () => {
  expect(may(ofBranch, {}, now)).toBe(true)
  expect(may(ofBranch, {}, nextDay)).toBe(false)
  expect(holdsRole(liQiang, 'liaison', 'overhaul-branch', now)).toBe(true)
  expect(holdsRole(liQiang, 'liaison', 'overhaul-branch', nextDay)).toBe(false)
  expect(holdsRole(liQiang, 'liaison', 'office-branch', now)).toBe(false)
})
