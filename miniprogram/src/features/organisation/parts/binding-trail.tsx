import { Timeline } from '@/ui/timeline'
import { momentWords } from '@/words/date'
import { bindingCopy } from '../binding-copy'
import type { BindingLine } from '../client'

/** Who did what when, and why; newest first. */
export function BindingTrail({ trail }: { trail: BindingLine['trail'] }) {
  const steps = trail.map(({ at, byName, act, note }) => ({
    title: bindingCopy.acts[act],
    lines: [`${byName} · ${momentWords(at)}`, ...(note === undefined ? [] : [note])],
  }))
  return <Timeline steps={steps.reverse()} />
}
