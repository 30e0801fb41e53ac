import { timingSafeEqual } from 'node:crypto'
import { codeText } from '@shared/activity/sign-in-code'
import { hmac } from '../../kit/secrets'

/** Each activity has a key of its own, made from the environment's secret. */
function keyOf(activity: string): string {
  const secret = process.env['QR_KEY']
  if (secret === undefined || secret.length < 16) {
    throw new Error('QR_KEY is not set, or shorter than 16 characters')
  }
  return hmac(secret, `activity:${activity}`)
}

function macOf(activity: string, slot: number): string {
  return hmac(keyOf(activity), String(slot)).slice(0, 32)
}

export function codeFor(activity: string, slot: number): string {
  return codeText({ activity, slot, mac: macOf(activity, slot) })
}

export function isGenuine(activity: string, slot: number, mac: string): boolean {
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(activity, slot), 'hex'))
}
