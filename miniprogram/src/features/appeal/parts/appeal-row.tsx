import type { AppealSummary } from '@shared/appeal/contract'
import { open, routes } from '@/navigation/routes'
import { Row } from '@/ui/row'
import { Tag } from '@/ui/tag'
import { dayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { copy } from '../copy'

const words = copy.mine

/** One appeal of a list; in a queue with whose it is. */
export function AppealRow({ appeal, named = false }: { appeal: AppealSummary; named?: boolean }) {
  const { matter, state, submittedAt, dueDay, votesCast, panelSize, appellant, mine } = appeal
  const undecided = state === 'reconsidering' || state === 'referred'
  const own = named && mine
  const detail = dotted(
    named && appellant.name,
    words.submitted(dayWords(submittedAt)),
    undecided && dueDay !== undefined && words.due(dayWords(dueDay)),
    state === 'reconsidering' && words.votes(votesCast, panelSize),
    own && copy.queue.own,
  )
  return (
    <Row
      title={
        <>
          {matter}
          <Tag tone={undecided ? 'brand' : 'neutral'}>{copy.states[state]}</Tag>
          {own ? <Tag>{copy.queue.mine}</Tag> : null}
        </>
      }
      detail={detail}
      label={`${matter}，${copy.states[state]}，${detail}`}
      onTap={() => open(routes.appeal(appeal.appeal))}
    />
  )
}
