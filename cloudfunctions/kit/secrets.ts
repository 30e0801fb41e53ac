import { createHmac, timingSafeEqual } from 'node:crypto'

/** Thirty-two, without letters and figures that are read for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code that a person types: the same for a text each time, not to be guessed without the key. */
export function codeFrom(key: string, text: string, length: number): string {
  const bytes = createHmac('sha256', key).update(text).digest().subarray(0, length)
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

const keyLengthMin = 16

/** A key of the deployer's. A short one protects nothing, so it counts as none. */
export function environmentKey(name: 'QR_KEY' | 'SERVER_KEY'): string {
  const key = process.env[name]
  if (key === undefined || key.length < keyLengthMin) {
    throw new Error(`${name} is not set, or shorter than ${keyLengthMin} characters`)
  }
  return key
}

/** Compares in constant time; an unset secret matches nothing. */
export function sameSecret(given: string, secret: string | undefined): boolean {
  if (secret === undefined || secret === '') return false
  const left = createHmac('sha256', 'compare').update(given).digest()
  const right = createHmac('sha256', 'compare').update(secret).digest()
  return timingSafeEqual(left, right)
}

/** HMAC-SHA-256 in hexadecimal. */
export function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
