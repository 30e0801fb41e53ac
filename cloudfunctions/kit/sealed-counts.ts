import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { environmentKey } from './secrets'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const numberBytes = 4

/** A key of its own for each name, so that one sealed text cannot be put in another's place. */
function keyOf(name: string): Buffer {
  return createHmac('sha256', environmentKey('SERVER_KEY')).update(`sealedCounts:${name}`).digest()
}

/**
 * Numbers of 0 to 2³² − 1 that nobody reads without the server's key. The same numbers look
 * different each time, and as many numbers are always as long: two looks tell nothing, either.
 */
export function sealCounts(name: string, counts: readonly number[]): string {
  const plain = Buffer.alloc(counts.length * numberBytes)
  counts.forEach((count, place) => plain.writeUInt32BE(count, place * numberBytes))
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyOf(name), nonce, { authTagLength: tagBytes })
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** The numbers again; throws where the key, the name or the text is another. */
export function openCounts(name: string, text: string): number[] {
  const bytes = Buffer.from(text, 'base64')
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, keyOf(name), nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const sealed = bytes.subarray(nonceBytes + tagBytes)
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()])
  return Array.from({ length: plain.length / numberBytes }, (_, place) =>
    plain.readUInt32BE(place * numberBytes),
  )
}
