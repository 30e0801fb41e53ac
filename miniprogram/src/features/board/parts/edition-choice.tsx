import { Choice } from '@/ui/choice'
import { SectionTitle } from '@/ui/section-title'
import { dayWords, halfYearWords } from '@/words/date'
import type { BoardView } from '../client'
import { copy } from '../copy'
import { shortDigest } from '../words'

export interface EditionChoiceProps {
  board: BoardView
  onChoose: (edition: number) => void
}

/** All editions of the half-year, each with why there is one. */
export function EditionChoice({ board, onChoose }: EditionChoiceProps) {
  const options = board.editions.map(({ edition, publishedAt, reason, root }) => ({
    value: `${edition}`,
    title: `${copy.board.edition(edition)} · ${copy.board.published(dayWords(publishedAt))}`,
    detail: `${reason} · ${copy.board.root} ${shortDigest(root)}`,
  }))
  return (
    <>
      <SectionTitle aside={halfYearWords(board.half)}>{copy.edition.choose}</SectionTitle>
      <Choice
        options={options}
        value={`${board.edition}`}
        onChange={(edition) => onChoose(Number(edition))}
      />
    </>
  )
}
