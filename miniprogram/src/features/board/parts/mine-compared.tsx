import { formatPoints, formatPointsChange } from '@shared/kernel/points'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { EditionView } from '../edition/use-edition'
import { copy } from '../copy'

const words = copy.edition

/** What changed for the reader between the edition shown and the latest one. */
export function MineCompared({ view: { shown, latest } }: { view: EditionView }) {
  const then = shown.mine
  const now = latest.mine
  if (then === undefined || now === undefined) return null
  const isLatest = shown.edition === latest.edition
  return (
    <Card tone="mine" className="mine-compared">
      <SectionTitle>{words.mine}</SectionTitle>
      <Row
        title={words.then(shown.edition)}
        detail={rankWords(then.rank)}
        value={formatPoints(then.total)}
        valueTone="figure"
      />
      {isLatest ? null : (
        <Row
          title={words.latest(latest.edition)}
          detail={rankWords(now.rank)}
          value={formatPoints(now.total)}
          valueTone="figure"
        />
      )}
      <Notice tone="quiet">
        {isLatest ? latestSentence(now.change) : comparedSentence(then, now)}
      </Notice>
    </Card>
  )
}

function rankWords(rank: number | undefined): string | undefined {
  return rank === undefined ? undefined : copy.board.rank(rank)
}

function latestSentence(change: number | undefined): string {
  if (change === undefined || change === 0) return words.isLatest
  return `${words.isLatest}${copy.board.change(formatPointsChange(change))}。`
}

type Mine = NonNullable<EditionView['shown']['mine']>

function comparedSentence(then: Mine, now: Mine): string {
  const points =
    then.total === now.total
      ? words.same
      : words.changed(formatPointsChange(now.total - then.total))
  if (then.rank === undefined || now.rank === undefined) return points
  return points + (then.rank === now.rank ? words.sameRank : words.rankMoved(then.rank, now.rank))
}
