import { generateKeyPairSync, sign } from 'node:crypto'
import { isKnownKey, publicStatementKey, signatureFits, signText } from './signing'

beforeEach(() => {
  process.env['SERVER_KEY'] = 'another-key-of-sixteen-or-more'
  delete process.env['STATEMENT_KEYS']
})

const text = 'f'.repeat(64)

test('what this deployment signs, its public key proves, and for no other text', () => {
  const signature = signText(text)
  expect(signatureFits(text, publicStatementKey(), signature)).toBe(true)
  expect(signatureFits('0'.repeat(64), publicStatementKey(), signature)).toBe(false)
  expect(isKnownKey(publicStatementKey())).toBe(true)
})

test('another server key is another deployment', () => {
  const [before, signature] = [publicStatementKey(), signText(text)]
  process.env['SERVER_KEY'] = 'one-more-key-of-sixteen-or-more'
  expect(publicStatementKey()).not.toBe(before)
  expect(signatureFits(text, before, signature)).toBe(true)
  expect(isKnownKey(before)).toBe(false)
  process.env['STATEMENT_KEYS'] = `AAAA, ${before}`
  expect(isKnownKey(before)).toBe(true)
})

test.each([
  ['no key', 'bm8ga2V5', 'AAAA'],
  ['an empty signature', undefined, ''],
])('%s fits nothing', (_, key, signature) => {
  expect(signatureFits(text, key ?? publicStatementKey(), signature)).toBe(false)
})

test('a key of another kind is none', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64')
  expect(signatureFits(text, spki, signature)).toBe(false)
})
