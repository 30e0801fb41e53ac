import type { DeclarationDetail } from '@shared/declaration/contract'
import type { TimelineStep } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { dotted } from '@/words/titles'

/** The history of a declaration for the timeline, newest first. */
export function trailSteps(trail: DeclarationDetail['trail']): TimelineStep[] {
  return [...trail].reverse().map(({ at, by, what, note }) => ({
    title: what,
    lines: [dotted(by, momentWords(at)), ...(note === undefined ? [] : [note])],
  }))
}
