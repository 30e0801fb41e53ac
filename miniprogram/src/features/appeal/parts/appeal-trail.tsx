import type { AppealDetail } from '@shared/appeal/contract'
import { Card } from '@/ui/card'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { copy } from '../copy'

/** What happened to the appeal, the latest first. */
export function AppealTrail({ appeal: { trail } }: { appeal: AppealDetail }) {
  const steps = [...trail].reverse().map(({ at, by, what, note }) => ({
    title: what,
    lines: [`${by} · ${momentWords(at)}`, ...(note === undefined ? [] : [note])],
  }))
  return (
    <Card>
      <SectionTitle>{copy.appeal.trail}</SectionTitle>
      <Timeline steps={steps} />
    </Card>
  )
}
