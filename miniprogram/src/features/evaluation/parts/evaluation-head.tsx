import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Row, RowGroup } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { dayWords, halfYearWords } from '@/words/date'
import type { EvaluationView } from '../client'
import { copy } from '../copy'

const words = copy.cockpit

/** The half-year, its state, and what is still open in it. */
export function EvaluationHead({ evaluation }: { evaluation: EvaluationView }) {
  const { half, state, lastDay, memberCount, pendingDeclarations, openActivities } = evaluation
  return (
    <>
      <Card>
        <Row
          strong
          title={
            <>
              {halfYearWords(half)}
              <Tag tone={state === 'final' ? 'done' : 'brand'}>{copy.states[state]}</Tag>
            </>
          }
          detail={words.over(dayWords(lastDay))}
          value={`${words.members} ${words.people(memberCount)}`}
        />
      </Card>
      <RowGroup>
        <Row
          title={words.pendingDeclarations}
          value={words.pieces(pendingDeclarations)}
          valueTone="figure"
          onTap={pendingDeclarations > 0 ? () => open(routes.meetings()) : undefined}
        />
        <Row
          title={words.openActivities}
          value={words.times(openActivities)}
          valueTone="figure"
          onTap={openActivities > 0 ? () => open(routes.activities()) : undefined}
        />
        <Row
          title={words.openAppeals}
          value={words.pieces(evaluation.openAppeals)}
          valueTone="figure"
        />
      </RowGroup>
    </>
  )
}
