import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { ImportView } from '../client'
import { copy } from '../copy'

const words = copy.import
const names = ['enrolled', 'changed', 'same'] as const

/** What became of the lines. */
export function Report({ view: { report, same } }: { view: ImportView }) {
  if (report === undefined) return null
  // Those that the preview found unchanged were never to be written.
  const counts = { ...report, same: report.same + same }
  return (
    <>
      <SectionTitle>{words.done}</SectionTitle>
      <RowGroup>
        {names.map((name) => (
          <Row key={name} title={words.report[name]} value={words.people(counts[name])} />
        ))}
      </RowGroup>
      {report.left.length === 0 ? null : (
        <>
          <SectionTitle>{words.left(report.left.length)}</SectionTitle>
          <Notice>{words.leftAdvice}</Notice>
          <RowGroup>
            {report.left.map(({ row, member, message }) => (
              <Row key={row} title={message} detail={words.row(row, member)} />
            ))}
          </RowGroup>
        </>
      )}
    </>
  )
}
