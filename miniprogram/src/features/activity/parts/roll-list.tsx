import type { RollLine } from '@shared/activity/contract'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'
import { lineWords } from '../words'

/** The roll as it stands, for those who may see it. */
export function RollList({ lines }: { lines: RollLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <SectionTitle>{copy.activity.roll}</SectionTitle>
      <RowGroup>
        {lines.map((line) => (
          <Row key={line.member} title={line.name} value={lineWords(line)} mine={line.mine} />
        ))}
      </RowGroup>
    </>
  )
}
