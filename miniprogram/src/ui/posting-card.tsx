import type { Posting } from '../cloud/use-posting'
import { PlainButton } from './button'
import { Card } from './card'
import { Notice, RefusalNote } from './notice'
import { ProgressBar } from './progress-bar'

export interface PostingCardProps {
  /** How many members' entries are still to be written. */
  left: number
  posting: Posting
  mayGoOn: boolean
}

/** "入账中": it goes on by itself; who may can push it on. */
export function PostingCard({ left, posting, mayGoOn }: PostingCardProps) {
  const { busy, refusal, progress, goOn } = posting
  return (
    <Card className="posting-card">
      <Notice tone="quiet">{`入账中，还剩 ${left} 项。系统会自动继续，可以先离开。`}</Notice>
      {progress === undefined ? null : (
        <ProgressBar label="已入账" value={progress.done} full={progress.total} tone="done" />
      )}
      <RefusalNote refusal={refusal} />
      {mayGoOn ? (
        <PlainButton busy={busy} onTap={goOn}>
          现在继续入账
        </PlainButton>
      ) : null}
    </Card>
  )
}
