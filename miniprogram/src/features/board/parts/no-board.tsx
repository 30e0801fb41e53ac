import { open, routes } from '@/navigation/routes'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/load-state'
import { SectionTitle } from '@/ui/section-title'
import { Timeline } from '@/ui/timeline'
import { copy } from '../copy'

const words = copy.noBoard
const steps = words.steps.map((step) => ({ ...step, kind: 'ahead' as const }))

/** What has to happen before there is a board. */
export function NoBoard() {
  return (
    <>
      <EmptyState title={words.title} advice={words.meanwhile} />
      <Card>
        <SectionTitle>{words.lead}</SectionTitle>
        <Timeline steps={steps} />
      </Card>
      <PlainButton onTap={() => open(routes.myPoints())}>{copy.board.toMyPoints}</PlainButton>
    </>
  )
}
