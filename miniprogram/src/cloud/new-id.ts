import Taro from '@tarojs/taro'

/** A new id, for a command or a photo, in the shape of a version 4 UUID. */
export async function newId(): Promise<string> {
  return uuidFrom(await randomBytes(16))
}

export function uuidFrom(bytes: Uint8Array): string {
  const marked = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40
    return index === 8 ? (byte & 0x3f) | 0x80 : byte
  })
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

interface RandomOfWechat {
  getRandomValues?: (option: {
    length: number
    success: (answer: { randomValues: ArrayBuffer }) => void
    fail: () => void
  }) => void
}

async function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(length))
  return new Promise((resolve) => {
    const wechat = Taro as RandomOfWechat
    const weak = () => resolve(weakBytes(length))
    if (wechat.getRandomValues === undefined) weak()
    else
      wechat.getRandomValues({
        length,
        success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
        fail: weak,
      })
  })
}

/** @NOTE Base libraries before 2.15 have no random source; the time keeps ids apart there. */
function weakBytes(length: number): Uint8Array {
  const time = Date.now().toString(16).padStart(12, '0')
  return Uint8Array.from({ length }, (_, index) =>
    index < 6
      ? parseInt(time.slice(index * 2, index * 2 + 2), 16)
      : Math.floor(Math.random() * 256),
  )
}
