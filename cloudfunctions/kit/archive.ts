/**
 * What a ZIP archive says of itself in its directory, before anything of it is unpacked. The
 * library that unpacks it stops at the size an entry has declared, so that the sum of the declared
 * sizes bounds what a file can become; an entry that declares nothing would be without a bound.
 */
export interface ArchiveSize {
  entries: number
  /** Bytes once everything is unpacked, as declared. */
  unpacked: number
  /** An entry with content that declares none. */
  undeclared: boolean
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const commentMax = 0xffff
/** The flag of an entry whose sizes stand behind its content. */
const sizesFollow = 8
/** A compressed entry without content is this long. */
const emptyCompressed = 2

/** `undefined` for what is no archive, or one that this does not read (ZIP64, several parts). */
export function sizeOfArchive(bytes: Buffer): ArchiveSize | undefined {
  if (bytes.length < endLength || bytes.toString('latin1', 0, 2) !== 'PK') return undefined
  const end = endOf(bytes)
  if (end === undefined) return undefined
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const size: ArchiveSize = { entries, unpacked: 0, undeclared: false }
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entrySignature) {
      return undefined
    }
    const packed = bytes.readUInt32LE(at + 20)
    const unpacked = bytes.readUInt32LE(at + 24)
    size.unpacked += unpacked
    const saysLater = (bytes.readUInt16LE(at + 8) & sizesFollow) !== 0 && packed === 0
    if (saysLater || (unpacked === 0 && packed > emptyCompressed)) size.undeclared = true
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    at += entryLength + lengths.reduce((sum, length) => sum + length, 0)
  }
  return size
}

/** The end record stands at the end, before a comment at the most. */
function endOf(bytes: Buffer): number | undefined {
  const first = Math.max(0, bytes.length - endLength - commentMax)
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}
