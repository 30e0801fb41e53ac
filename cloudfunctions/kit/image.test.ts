import { cleanImage } from './image'

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xff00 | marker, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** A little-endian EXIF block: orientation 6, and a place that must not survive. */
function exif(): Buffer {
  const tiff = Buffer.alloc(60)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(6, 18)
  tiff.write('GPS-31.23N-121.47E', 30, 'latin1')
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
}

const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0')),
  segment(0xe1, exif()),
  segment(0xfe, Buffer.from('王芳的手机')),
  segment(0xda, Buffer.from([1, 2, 3])),
  Buffer.from([9, 9, 9, 0xff, 0xd9]),
])

const chunk = (type: string, body: Buffer) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body, Buffer.alloc(4)])
}

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.alloc(13)),
  chunk('tEXt', Buffer.from('Author王芳')),
  chunk('IDAT', Buffer.from([1])),
  chunk('IEND', Buffer.alloc(0)),
])

describe('a photo that was sent', () => {
  test('a JPEG keeps its picture and which side is up, and loses place and comment', () => {
    const clean = cleanImage(jpeg)
    expect(clean?.kind).toBe('jpg')
    expect(clean?.bytes.includes('GPS-31.23N')).toBe(false)
    expect(clean?.bytes.includes('王芳')).toBe(false)
    expect(clean?.bytes.includes(Buffer.from([9, 9, 9, 0xff, 0xd9]))).toBe(true)
    expect(clean?.bytes.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  })

  test('what was planted is there before cleaning, so that its absence means something', () => {
    expect(jpeg.includes('GPS-31.23N')).toBe(true)
    expect(png.includes('王芳')).toBe(true)
  })

  test('a PNG keeps its picture and loses its texts', () => {
    const clean = cleanImage(png)
    expect(clean?.kind).toBe('png')
    expect(clean?.bytes.includes('王芳')).toBe(false)
    expect(clean?.bytes.includes('IDAT')).toBe(true)
  })

  test('cleaning twice changes nothing more', () => {
    const once = cleanImage(jpeg)
    expect(once && cleanImage(once.bytes)?.bytes.equals(once.bytes)).toBe(true)
  })

  test.each([
    ['a text', Buffer.from('这不是照片')],
    ['nothing', Buffer.alloc(0)],
    ['a cut-off JPEG', jpeg.subarray(0, 40)],
    ['a JPEG without its end', jpeg.subarray(0, jpeg.length - 2)],
    ['a PNG without its end', png.subarray(0, png.length - 12)],
    ['a PDF', Buffer.from('%PDF-1.7')],
  ])('%s is no photo', (_, bytes) => {
    expect(cleanImage(bytes)).toBeUndefined()
  })
})
