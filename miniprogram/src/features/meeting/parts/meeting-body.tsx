import type { AgendaItemView, MeetingView } from '@shared/meeting/contract'
import type { VoteKind } from '@shared/resolution/votes'
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
  // With the points that are seen: they may have changed meanwhile.
  const vote = async ({ item, points }: AgendaItemView, cast: VoteKind) => {
    const votes = [{ item, vote: cast, points }]
    const reply = await run({ meeting: meeting.meeting, votes })
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
          meeting={meeting.meeting}
          item={item}
          onVote={mayVote && !busy ? (cast) => void vote(item, cast) : undefined}
          onProposed={onVoted}
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
