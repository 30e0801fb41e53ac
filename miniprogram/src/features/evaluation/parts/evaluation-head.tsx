import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Row, RowGroup } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { dayWords, halfYearWords } from '@/words/date'
import { dotted } from '@/words/titles'
import type { EvaluationView } from '../client'
import { copy } from '../copy'

const words = copy.cockpit

export interface EvaluationHeadProps {
  evaluation: EvaluationView
  /** Looked at by a superior, to whom the branch's lists are closed. */
  inspected: boolean
}

/** The half-year, its state, and what is still open in it. */
export function EvaluationHead({ evaluation, inspected }: EvaluationHeadProps) {
  const { half, state, lastDay, memberCount, openActivities, proposalsOf } = evaluation
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
          detail={dotted(words.over(dayWords(lastDay)), words.members(memberCount))}
        />
      </Card>
      <RowGroup>
        <Declarations waiting={evaluation.declarationsWaiting} />
        <Row
          title={words.openActivities}
          value={words.times(openActivities)}
          valueTone="figure"
          onTap={openActivities > 0 && !inspected ? () => open(routes.activities()) : undefined}
        />
        <Row
          title={words.openAppeals}
          value={words.pieces(evaluation.openAppeals)}
          valueTone="figure"
        />
      </RowGroup>
      {proposalsOf === undefined ? null : <ProposalsDoor half={proposalsOf} />}
    </>
  )
}

function ProposalsDoor({ half }: { half: string }) {
  return (
    <RowGroup>
      <Row
        title={copy.proposals.door}
        detail={copy.proposals.doorDetail(halfYearWords(half))}
        onTap={() => open(routes.proposals(half))}
      />
    </RowGroup>
  )
}

type Waiting = EvaluationView['declarationsWaiting']

/** What is not decided, named by who acts; a door for those who do. */
function Declarations({ waiting }: { waiting: Waiting }) {
  if (waiting.length === 0) {
    return <Row title={words.pendingDeclarations} value={words.pieces(0)} valueTone="figure" />
  }
  return (
    <>
      {waiting.map((one) => (
        <Row
          key={one.who}
          title={words.declarationsWaiting[one.who]}
          value={words.pieces(one.count)}
          valueTone="figure"
          onTap={doorFor(one)}
        />
      ))}
    </>
  )
}

function doorFor({ who, mine }: Waiting[number]): (() => void) | undefined {
  if (!mine) return undefined
  return () => open(who === 'liaison' ? routes.reviewQueue() : routes.meetings())
}
