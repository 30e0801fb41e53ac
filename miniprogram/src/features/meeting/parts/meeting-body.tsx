import type { MeetingView } from '@shared/meeting/contract'
import type { Posting } from '@/cloud/use-posting'
import { Card } from '@/ui/card'
import { Notice, RefusalNote } from '@/ui/notice'
import { PostingCard } from '@/ui/posting-card'
import { SectionTitle } from '@/ui/section-title'
import { useCastVotes } from '../client'
import { copy } from '../copy'
import { AgendaItem } from './agenda-item'
import { MeetingHead } from './meeting-head'

export interface MeetingBodyProps {
  meeting: MeetingView
  posting: Posting
  onVoted: () => void
}

/** Who is there, then each item with its votes. */
export function MeetingBody({ meeting, posting, onVoted }: MeetingBodyProps) {
  const { items, minutes, state, actions } = meeting
  const { busy, refusal, run } = useCastVotes(meeting.meeting)
  const mayVote = state === 'open' && actions.includes('vote')
  const vote = async (item: string, cast: 'aye' | 'nay' | 'abstain') => {
    const reply = await run({ meeting: meeting.meeting, votes: [{ item, vote: cast }] })
    if (reply?.ok === true) onVoted()
  }
  return (
    <>
      <MeetingHead meeting={meeting} />
      {state === 'posting' ? (
        <PostingCard
          left={meeting.postingLeft}
          posting={posting}
          mayGoOn={actions.includes('continuePosting')}
        />
      ) : null}
      <RefusalNote refusal={refusal} />
      <SectionTitle>{copy.meeting.agenda(items.length)}</SectionTitle>
      {items.map((item) => (
        <AgendaItem
          key={item.item}
          item={item}
          onVote={mayVote && !busy ? (cast) => void vote(item.item, cast) : undefined}
          mayVote={mayVote}
        />
      ))}
      {minutes === undefined || minutes === '' ? null : (
        <Card>
          <SectionTitle>{copy.meeting.minutes}</SectionTitle>
          {minutes}
        </Card>
      )}
      <Notice tone="quiet">{copy.meeting.next}</Notice>
    </>
  )
}
