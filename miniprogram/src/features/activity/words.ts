import type { ActivitySummary, RollLine } from '@shared/activity/contract'
import { weekdayName } from '@/words/calendar-names'
import { dayWords, timeWords } from '@/words/date'
import { copy } from './copy'

/** "6 月 15 日 周一 14:00–16:00". */
export function whenWords({ startsAt, endsAt }: ActivitySummary): string {
  return `${dayWords(startsAt)} ${weekdayName(startsAt)} ${timeWords(startsAt)}–${timeWords(endsAt)}`
}

/** How the reader stands to it; a cancelled one expects nobody. */
export function mineWords({ state, mine }: ActivitySummary): string {
  if (state !== 'cancelled') return copy.mine[mine]
  return mine === 'signedIn' ? copy.mineCancelled.signedIn : copy.mineCancelled.others
}

/** What a line of the roll says of its member. */
export function lineWords(line: RollLine): string {
  if (line.attended !== undefined) return line.attended ? copy.mine.attended : copy.mine.absent
  if (line.onLeave) return copy.mine.onLeave
  return line.signedInAt === undefined ? copy.notSignedIn : signedInWords(line)
}

function signedInWords({ signedInAt = '', minutesLate = 0 }: RollLine): string {
  const time = timeWords(signedInAt)
  return minutesLate > 0 ? `${time} · ${copy.late(minutesLate)}` : time
}
