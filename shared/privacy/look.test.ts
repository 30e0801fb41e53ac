import { lookOf } from './look'

const looked = {
  subjects: ['wang-fang', 'sun-li'],
  by: 'shen-jianhua',
  byName: '沈建华',
  roles: ['inspector' as const],
  procedure: 'showMeeting',
  at: '2026-03-20T12:05:00.000+08:00',
}

test('the same look within an hour is one, in whatever order people stand', () => {
  const again = { ...looked, subjects: ['sun-li', 'wang-fang', 'sun-li'] }
  const later = { ...again, at: '2026-03-20T12:59:59.000+08:00' }
  expect(lookOf(later)?._id).toBe(lookOf(looked)?._id)
})

test.each([
  ['the next hour', { at: '2026-03-20T13:00:00.000+08:00' }],
  ['somebody more was shown', { subjects: ['wang-fang', 'sun-li', 'he-jun'] }],
  ['something else was asked', { procedure: 'showBoard' }],
  ['somebody else looks', { by: 'lu-wen' }],
])('%s: another look', (_, changed) => {
  expect(lookOf({ ...looked, ...changed })?._id).not.toBe(lookOf(looked)?._id)
})

test('who looks at their own data is not noted', () => {
  expect(lookOf({ ...looked, subjects: [looked.by] })).toBeUndefined()
  expect(lookOf({ ...looked, subjects: [looked.by, 'sun-li'] })?.subjects).toEqual(['sun-li'])
  expect(lookOf({ ...looked, subjects: [] })).toBeUndefined()
})

test('ids sort by time, and a look is forgotten after a year', () => {
  const next = lookOf({ ...looked, at: '2026-11-01T00:00:00.000+08:00' })
  expect(lookOf(looked)?._id.localeCompare(next?._id ?? '')).toBe(-1)
  expect(lookOf(looked)?.forgetAfter).toBe('2027-03-21T12:05:00.000+08:00')
})
