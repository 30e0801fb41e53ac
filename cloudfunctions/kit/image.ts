/**
 * Photos as members send them: recognised by their bytes, and freed of everything but the picture.
 * A phone writes place, time and device into a photo; none of it is kept. The one fact that a
 * viewer needs, which side is up, is written back.
 */

export type ImageKind = 'jpg' | 'png'

/** The photo without metadata, or nothing if the bytes are no complete JPEG or PNG. */
export function cleanImage(bytes: Buffer): { kind: ImageKind; bytes: Buffer } | undefined {
  const jpeg = cleanJpeg(bytes)
  if (jpeg) return { kind: 'jpg', bytes: jpeg }
  const png = cleanPng(bytes)
  return png ? { kind: 'png', bytes: png } : undefined
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that draw the picture or its colours; texts, times and EXIF are not among them. */
const pngChunksKept = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs'.split(' '),
)

function cleanPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(pngSignature)) return undefined
  const kept: Buffer[] = [pngSignature]
  let ended = false
  let pictured = false
  for (let at = 8; at + 12 <= bytes.length && !ended;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (at === 8 && type !== 'IHDR') return undefined
    if (pngChunksKept.has(type)) kept.push(bytes.subarray(at, end))
    pictured ||= type === 'IDAT'
    ended = type === 'IEND'
    at = end
  }
  return ended && pictured ? Buffer.concat(kept) : undefined
}

const startOfImage = 0xd8
const startOfScan = 0xda
const app0 = 0xe0
const app1 = 0xe1
const app2 = 0xe2
const app14 = 0xee
const app15 = 0xef
const comment = 0xfe

function cleanJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== startOfImage) return undefined
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let sideUp = 1
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return undefined
    const segment = bytes.subarray(at, end)
    if (marker === startOfScan) {
      if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < end) return undefined
      if (sideUp !== 1) kept.splice(1, 0, orientationSegment(sideUp))
      kept.push(bytes.subarray(at, bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2))
      return Buffer.concat(kept)
    }
    if (marker === app1) sideUp = orientationOf(segment) ?? sideUp
    if (!isMetadata(marker, segment)) kept.push(segment)
    at = end
  }
  return undefined
}

/** APP0 is the format itself, APP2 may hold the colour profile, APP14 how colours are coded. */
function isMetadata(marker: number, segment: Buffer): boolean {
  if (marker === comment) return true
  if (marker < app0 || marker > app15) return false
  if (marker === app2) return segment.toString('latin1', 4, 15) !== 'ICC_PROFILE'
  return marker !== app0 && marker !== app14
}

const orientationTag = 0x0112

/** The orientation (1 to 8) that an EXIF segment states, if it is one and states it. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined
  const tiff = segment.subarray(10)
  if (tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const entries = word(directory)
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > tiff.length) return undefined
    if (word(at) === orientationTag) {
      const side = word(at + 8)
      return side >= 1 && side <= 8 ? side : undefined
    }
  }
  return undefined
}

/** An EXIF segment that says nothing but which side is up. */
function orientationSegment(side: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(side, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
