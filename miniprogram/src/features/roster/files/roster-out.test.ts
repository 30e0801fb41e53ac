import { addPart, isStopped, nothingOut } from './roster-out'

test('a roster in parts counts up, and is whole when nothing follows', () => {
  const first = addPart(nothingOut, 'one', { people: 2_000, total: 2_001, next: 'A-1999' })
  expect(first).toMatchObject({ done: 2_000, total: 2_001, next: 'A-1999' })
  expect([isStopped(first, true), isStopped(first, false)]).toEqual([false, true])
  const whole = addPart(first, 'two', { people: 1, total: 2_001 })
  expect(whole.files.map(({ file }) => file)).toEqual(['one', 'two'])
  expect([whole.done, whole.next, isStopped(whole, false)]).toEqual([2_001, undefined, false])
})

test('nothing was stopped before the beginning', () => {
  expect(isStopped(nothingOut, false)).toBe(false)
})
