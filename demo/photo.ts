import { deflateSync } from 'node:zlib'

const photos = new Map<number, Uint8Array>()

/** A small PNG with a sky, a ground and a colour of its own: evidence for the demo, made here. */
export function photo(seed: number): Uint8Array {
  const known = photos.get(seed) ?? drawn(seed)
  photos.set(seed, known)
  return known
}

function drawn(seed: number): Uint8Array {
  const width = 240
  const height = 180
  const rows: Buffer[] = []
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x += 1) {
      const hill = height * 0.6 + Math.sin((x + seed * 37) / 28) * 16
      const [red, green, blue] =
        y > hill ? [96, 120 + (seed % 5) * 12, 84] : [188, 204, 216 - y / 3]
      const at = 1 + x * 3
      row[at] = red
      row[at + 1] = green
      row[at + 2] = blue
    }
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length, 0)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(checksum(named), 0)
  return Buffer.concat([length, named, check])
}

/** CRC-32 as PNG wants it; `zlib.crc32` is younger than the oldest Node we run on. */
function checksum(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return (value ^ 0xffffffff) >>> 0
}
