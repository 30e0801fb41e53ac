import { nextNumber, sinceMonths, usualSince } from './since-months'

test.each<[string, string, string[], string | undefined]>([
  ['2026-07', '2026-08-20', ['2026-08', '2026-09'], '2026-08'],
  ['2026-08', '2026-08-20', ['2026-09'], '2026-09'],
  ['2026-05', '2026-08-20', ['2026-06', '2026-07', '2026-08', '2026-09'], '2026-08'],
  ['2026-11', '2026-12-20', ['2026-12'], '2026-12'],
  ['2026-11', '2027-01-05', [], undefined],
])('counted up to %s and taken in on %s', (through, today, months, usual) => {
  const offered = sinceMonths({ year: 2026, through }, today)
  expect(offered).toEqual(months)
  expect(usualSince(offered, today)).toBe(usual)
})

test.each([
  ['204', '204-2'],
  ['wang-fang-2', 'wang-fang-3'],
])('after %s comes %s', (number, next) => {
  expect(nextNumber(number)).toBe(next)
})
