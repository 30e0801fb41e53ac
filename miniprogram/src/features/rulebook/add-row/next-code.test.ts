import { isCode, nextCode } from './next-code'

test('the next code follows the last of its letter', () => {
  expect(nextCode('L12', ['L01', 'L24', 'L13a', 'J09'])).toBe('L25')
  expect(nextCode('J01', ['L24', 'J09'])).toBe('J10')
  expect(nextCode('Zx', [])).toBe('Z01')
})

test('a code is a letter with figures', () => {
  expect(['L30', 'L13a'].every(isCode)).toBe(true)
  expect(['l30', 'L', '30', 'L 3', 'L：3'].some(isCode)).toBe(false)
})
