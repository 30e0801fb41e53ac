import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { DraftView } from '../client'

/** Who did what to the draft and when, newest first. */
export function DraftTrail({ draft: { trail } }: { draft: DraftView }) {
  const steps = [...trail].reverse().map(({ at, by, what, note }) => ({
    title: what,
    lines: [dotted(by, momentWords(at)), ...(note === undefined ? [] : [note])],
  }))
  return (
    <Card>
      <Timeline steps={steps} />
    </Card>
  )
}
