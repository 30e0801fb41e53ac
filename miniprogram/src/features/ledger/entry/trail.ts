import type { TimelineStep } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { EntryDetail } from '../client'

const bySystem = new Set(['系统', '积分台账'])

/** What happened until it was booked, newest first; the system's own steps are grey. */
export function trailSteps(trail: EntryDetail['trail']): TimelineStep[] {
  return [...trail]
    .reverse()
    .sort((one, other) => other.at.localeCompare(one.at))
    .map(({ at, by, what, note }) => ({
      title: what,
      lines: [dotted(by, momentWords(at)), ...(note === undefined ? [] : [note])],
      kind: bySystem.has(by) ? 'recorded' : 'decided',
    }))
}
