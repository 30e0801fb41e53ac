import { votersOn } from './voters'

const votesFrom = ['2026-04', '2026-01', '2026-01']

test.each([
  ['before the third came', '2026-03-31', 2],
  ['from the first day of the month of the third', '2026-04-01', 3],
  ['before there was a roster, by the first there is', '2025-12-20', 2],
])('voters are counted as of the meeting: %s', (_, heldOn, voters) => {
  expect(votersOn(heldOn, votesFrom)).toBe(voters)
})

test('a branch without voters has none', () => {
  expect(votersOn('2026-03-31', [])).toBe(0)
})
