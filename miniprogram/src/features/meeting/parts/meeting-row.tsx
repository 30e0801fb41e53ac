import type { MeetingLine } from '@shared/meeting/contract'
import { open, routes } from '@/navigation/routes'
import { Row } from '@/ui/row'
import { dayWords } from '@/words/date'
import { copy } from '../copy'

const words = copy.list

export function MeetingRow({ meeting }: { meeting: MeetingLine }) {
  const { title, heldOn, state, itemCount, approvedCount, voted } = meeting
  const isOpen = state === 'open'
  const outcome = isOpen ? words.agenda(itemCount) : words.outcome(approvedCount, itemCount)
  return (
    <Row
      title={title}
      detail={`${dayWords(heldOn)} · ${outcome}`}
      value={isOpen && !voted ? words.toVote : copy.states[state]}
      onTap={() => open(routes.meeting(meeting.meeting))}
    />
  )
}
