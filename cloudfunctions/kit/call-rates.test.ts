import { CallRates, callsPerMinute } from './call-rates'

const minute = 60_000

function admitted(rates: CallRates, person: string, times: number, at: number, weight = 1): number {
  return Array.from({ length: times }).filter(() => rates.admits(person, at, weight)).length
}

it('admits a burst, and then as many as come back', () => {
  const rates = new CallRates(60)
  expect(admitted(rates, 'wang-fang', 100, 0)).toBe(60)
  expect(admitted(rates, 'wang-fang', 100, minute / 2)).toBe(30)
  expect(admitted(rates, 'wang-fang', 100, 10 * minute)).toBe(60)
})

it('counts everybody for themselves', () => {
  const rates = new CallRates(60)
  admitted(rates, 'wang-fang', 100, 0)
  expect(admitted(rates, 'sun-li', 100, 0)).toBe(60)
})

it('counts what costs more as more', () => {
  const rates = new CallRates(60)
  expect(admitted(rates, 'wang-fang', 100, 0, 10)).toBe(6)
})

it('a refused call takes nothing: who waits is admitted', () => {
  const rates = new CallRates(60)
  admitted(rates, 'wang-fang', 1000, 0)
  expect(admitted(rates, 'wang-fang', 10, 1000)).toBe(1)
})

it('remembers no more people than it may', () => {
  const rates = new CallRates(1, 2)
  for (const person of ['a', 'b', 'a', 'c']) rates.admits(person, 0)
  // b called longest ago and was forgotten; a and c were not.
  expect(['a', 'c', 'b'].map((person) => rates.admits(person, 0))).toEqual([false, false, true])
})

it.each([
  ['600', 600],
  [undefined, 300],
  ['', 300],
  ['0', 300],
  ['many', 300],
])('reads CALLS_PER_MINUTE %p as %i', (text, number) => {
  const { CALLS_PER_MINUTE: before } = process.env
  delete process.env['CALLS_PER_MINUTE']
  expect(callsPerMinute(text)).toBe(number)
  if (before !== undefined) process.env['CALLS_PER_MINUTE'] = before
})
