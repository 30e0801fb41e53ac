import { millisecondsOf, type Instant } from '../kernel/calendar'
import type { ActivityClocks } from './activity'

/**
 * The rotating code on the organiser's screen: `djqd.<activity>.<slot>.<mac>`. A slot is a number
 * of spans of the rulebook's `codeSlotSeconds` since 1970; the mac is made with the activity's own
 * key, on the server.
 *
 * @NOTE A person present can still pass a picture on within the grace slot; nothing here claims
 * otherwise. What holds: older codes are refused, one member counts once, no code without the key.
 */
export interface SignInCode {
  activity: string
  slot: number
  mac: string
}

type CodeClocks = Pick<ActivityClocks, 'codeSlotSeconds' | 'codeGraceSlots'>

export function slotOf(now: Instant, { codeSlotSeconds }: CodeClocks): number {
  return Math.floor(millisecondsOf(now) / (codeSlotSeconds * 1000))
}

export function codeText({ activity, slot, mac }: SignInCode): string {
  return `djqd.${activity}.${slot}.${mac}`
}

/** What the text says, or nothing if it is no sign-in code. Nothing of it is trusted yet. */
export function readCode(text: string): SignInCode | undefined {
  const [, activity, slot, mac] =
    /^djqd\.([A-Za-z0-9:_-]{1,120})\.(\d{1,12})\.([0-9a-f]{32})$/.exec(text.trim()) ?? []
  if (activity === undefined || slot === undefined || mac === undefined) return undefined
  return { activity, slot: Number(slot), mac }
}

/** True for the present slot and the grace before it; a code of the future is none. */
export function isFresh(slot: number, now: Instant, clocks: CodeClocks): boolean {
  const present = slotOf(now, clocks)
  return slot <= present && slot >= present - clocks.codeGraceSlots
}
