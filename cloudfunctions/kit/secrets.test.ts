import { codeFrom, hmac, sameSecret } from './secrets'

test('a code has its length and no letters that are read for one another', () => {
  const codes = Array.from({ length: 50 }, (_, index) => codeFrom('key', String(index), 8))
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
  expect(new Set(codes).size).toBe(codes.length)
})

test('a code is the same for the same text and key, and for no other', () => {
  expect(codeFrom('key', 'one', 8)).toBe(codeFrom('key', 'one', 8))
  expect(codeFrom('another', 'one', 8)).not.toBe(codeFrom('key', 'one', 8))
})

test.each([
  ['the same', 'secret', 'secret', true],
  ['another', 'guess', 'secret', false],
  ['another of other length', 'secre', 'secret', false],
  ['an unset secret', '', undefined, false],
  ['an empty secret', '', '', false],
])('%s', (_, given, secret, same) => {
  expect(sameSecret(given, secret)).toBe(same)
})

test('HMAC-SHA-256 as RFC 4231 has it, case 2', () => {
  expect(hmac('Jefe', 'what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})
