import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { ImportView } from '../client'
import { copy } from '../copy'

const words = copy.import

/** Everything that is wrong with the sheet, by its place. */
export function Faulty({ view: { problems, moreProblems } }: { view: ImportView }) {
  return (
    <>
      <SectionTitle>{words.faulty(problems.length + moreProblems)}</SectionTitle>
      <Notice>{words.faultyAdvice}</Notice>
      <RowGroup>
        {problems.map(({ row, column, head, message }, index) => (
          <Row
            key={`${row} ${column} ${index}`}
            title={message}
            detail={words.place(row, column, head)}
          />
        ))}
      </RowGroup>
      {moreProblems > 0 ? <Notice tone="quiet">{words.moreProblems(moreProblems)}</Notice> : null}
    </>
  )
}
