import { View } from '@tarojs/components'
import { open, routes } from '@/navigation/routes'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { DraftView } from '../client'
import { basisTitles, draftCopy } from '../draft-copy'
import './draft.less'

const words = draftCopy.draft

/** Line by line what differs from the version in force, each with its basis. */
export function DraftLines({ draft }: { draft: DraftView }) {
  const { lines, rows, mayEdit } = draft
  if (lines.length === 0) {
    return (
      <EmptyState
        title={words.noLines}
        advice={mayEdit ? words.noLinesAdvice : words.noLinesReader}
      />
    )
  }
  const present = new Set(rows.map(({ indicator }) => indicator))
  return (
    <>
      <SectionTitle>{words.lines(lines.length)}</SectionTitle>
      <RowGroup>
        {lines.map((line, place) => (
          <Row
            key={`${place} ${line.key}`}
            title={line.sentence}
            detail={<Basis line={line} />}
            label={line.sentence}
            onTap={
              present.has(line.key) ? () => open(routes.draftRow(draft.draft, line.key)) : undefined
            }
          />
        ))}
      </RowGroup>
    </>
  )
}

function Basis({ line: { basis } }: { line: DraftView['lines'][number] }) {
  if (basis === undefined) {
    return <View className="draft-basis_missing">{words.noBasis}</View>
  }
  return <View>{words.basis(basisTitles[basis.kind], basis.text)}</View>
}
