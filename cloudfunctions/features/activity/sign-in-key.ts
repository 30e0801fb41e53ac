import { timingSafeEqual } from 'node:crypto'
import { codeText } from '@shared/activity/sign-in-code'
import { environmentKey, hmac } from '../../kit/secrets'

/** Each activity has a key of its own, made from the environment's secret. */
function keyOf(activity: string): string {
  return hmac(environmentKey('QR_KEY'), `activity:${activity}`)
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
