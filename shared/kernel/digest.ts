import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** A SHA-256 in lower-case hexadecimal, 64 characters. */
export type Digest = string

/** SHA-256 over the UTF-8 bytes of a text. */
export function digestOfText(text: string): Digest {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** The canonical JSON of a value (RFC 8785): the same text on every machine. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Only JSON values have a canonical form')
  return text
}

/** SHA-256 over the canonical JSON of a value. Properties that are `undefined` do not count. */
export function digestOf(value: unknown): Digest {
  return digestOfText(canonicalJson(value))
}
