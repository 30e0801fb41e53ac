import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** Without letters and figures that are read for one another. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code that a person types, from the platform's random source. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
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
