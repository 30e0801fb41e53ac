import { useState } from 'react'
import type { MeetingView } from '@shared/meeting/contract'
import { BottomBar } from '@/ui/bottom-bar'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { useCastVotes } from '../client'
import { copy } from '../copy'
import { CloseSheet } from './close-sheet'

const words = copy.meeting

/** All the open votes in one tap, and the secretary's last step. */
export function MeetingBar({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const [sheet, setSheet] = useState<'ayes' | 'close'>()
  const { busy, refusal, run } = useCastVotes(meeting.meeting)
  const { actions, items } = meeting
  const unvoted = actions.includes('vote')
    ? items.filter(({ recusedMyself, myVote }) => !recusedMyself && myVote === undefined)
    : []
  const recused = items.filter(({ recusedMyself }) => recusedMyself).length
  const [mayAttend, mayClose] = [actions.includes('attend'), actions.includes('close')]

  const done = () => {
    setSheet(undefined)
    onDone()
  }
  const ayesToAll = async () => {
    const votes = unvoted.map(({ item, points }) => ({ item, vote: 'aye' as const, points }))
    const reply = await run({ meeting: meeting.meeting, votes })
    if (reply?.ok === true) done()
  }
  const attend = async () => {
    const reply = await run({ meeting: meeting.meeting, votes: [] })
    if (reply?.ok === true) done()
  }
  const own = mayAttend ? (
    <PrimaryButton busy={busy} onTap={() => void attend()}>
      {words.attend}
    </PrimaryButton>
  ) : unvoted.length > 0 ? (
    <PrimaryButton onTap={() => setSheet('ayes')}>{words.ayesToAll(unvoted.length)}</PrimaryButton>
  ) : null
  const close = (Button: typeof PrimaryButton) => (
    <Button onTap={() => setSheet('close')}>{words.close}</Button>
  )
  return (
    <BottomBar note={mayAttend ? words.attendNote : own || mayClose ? undefined : words.voted}>
      {own && mayClose ? (
        <ButtonPair>
          {close(PlainButton)}
          {own}
        </ButtonPair>
      ) : mayClose ? (
        close(PrimaryButton)
      ) : (
        own
      )}
      {mayAttend ? <RefusalNote refusal={refusal} /> : null}
      <ConfirmSheet
        open={sheet === 'ayes'}
        title={words.ayesTitle}
        message={words.ayesMessage(unvoted.length, recused)}
        action={words.ayesAction}
        busy={busy}
        onClose={() => setSheet(undefined)}
        onConfirm={() => void ayesToAll()}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
      {sheet === 'close' ? (
        <CloseSheet meeting={meeting} onClose={() => setSheet(undefined)} onDone={done} />
      ) : null}
    </BottomBar>
  )
}
