import { useEffect, useRef } from 'react'
import { usePosting } from '@/cloud/use-posting'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice, RefusalNote } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import type { ImportView } from '../client'
import { copy } from '../copy'

const words = copy.import

/** The lines are being written: the open page goes on with them, and the timer without it. */
export function Running({ view, onDone }: { view: ImportView; onDone: () => void }) {
  const { job = '', done = 0, total = view.newcomers + view.changed } = view.job ?? {}
  const { busy, refusal, progress, goOn } = usePosting(job, onDone)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || job === '') return
    begun.current = true
    goOn()
  })
  const now = progress ?? { done, total }
  return (
    <Card>
      <Notice tone="quiet">{words.running(Math.max(now.total - now.done, 0))}</Notice>
      <ProgressBar label={words.written} value={now.done} full={now.total} tone="done" />
      <RefusalNote refusal={refusal} />
      <PlainButton busy={busy} onTap={goOn}>
        {words.goOn}
      </PlainButton>
    </Card>
  )
}
