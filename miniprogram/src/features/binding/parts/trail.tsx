import { Timeline } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import type { BindingLine } from '../client'
import { copy } from '../copy'

/** Who did what when, and why; newest first. */
export function Trail({ trail }: { trail: BindingLine['trail'] }) {
  const steps = trail.map(({ at, byName, act, note }) => ({
    title: copy.acts[act],
    lines: [`${byName} · ${momentWords(at)}`, ...(note === undefined ? [] : [note])],
  }))
  return <Timeline steps={steps.reverse()} />
}
