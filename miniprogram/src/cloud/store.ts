import Taro from '@tarojs/taro'
import { personInAddress } from './call'

/** Storage of this phone; in a browser each demo person has their own shelf. */
export function readStored(key: string): unknown {
  const value: unknown = Taro.getStorageSync(shelved(key))
  return value === '' ? undefined : value
}

export function writeStored(key: string, value: unknown): void {
  Taro.setStorageSync(shelved(key), value)
}

export function removeStored(key: string): void {
  Taro.removeStorageSync(shelved(key))
}

function shelved(key: string): string {
  const person = personInAddress()
  return person === '' ? key : `${person}/${key}`
}

/** The keys of this person's shelf that begin with a word, as they were written. */
export function storedKeys(prefix: string): string[] {
  const start = shelved(prefix)
  const shelf = shelved('')
  return Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(start))
    .map((key) => key.slice(shelf.length))
}
