import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { useParam } from '@/navigation/use-param'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState, LoadState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { listMeetings, loadMeetings } from '../client'
import { copy } from '../copy'
import { MeetingRow } from '../parts/meeting-row'
import { OpenMeetingSheet } from '../parts/open-meeting-sheet'

const words = copy.list

export default function MeetingList() {
  const branch = useParam('branch')
  const load = useLoad(() => loadMeetings(branch), { key: branch, onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => listMeetings(branch, after))
  const [opening, setOpening] = useState(false)
  const mayOpen = first?.mayOpen === true && first.awaitingCount > 0
  const bottom = (
    <BottomBar>
      <PrimaryButton onTap={() => setOpening(true)}>
        {words.openMeeting(first?.body ?? 'committee')}
      </PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={mayOpen ? bottom : undefined}>
      <LoadState load={load}>
        {({ meetings, awaitingCount, today, body }) => (
          <>
            {branch === '' ? (
              <Notice tone={awaitingCount > 0 ? 'note' : 'quiet'}>
                {waitingInWords(awaitingCount, meetings)}
              </Notice>
            ) : null}
            {meetings.length === 0 ? (
              <EmptyState title={words.nothing} advice={words.advice} />
            ) : (
              <SectionTitle>{words.meetings}</SectionTitle>
            )}
            <RowGroup>
              {[meetings, ...more.pages.map((page) => page.meetings)].flat().map((meeting) => (
                <MeetingRow key={meeting.meeting} meeting={meeting} />
              ))}
            </RowGroup>
            <MoreButton more={more} />
            {opening ? (
              <OpenMeetingSheet
                count={awaitingCount}
                body={body}
                today={today}
                onClose={() => setOpening(false)}
              />
            ) : null}
          </>
        )}
      </LoadState>
    </Screen>
  )
}

function waitingInWords(count: number, meetings: readonly { state: string }[]): string {
  if (count > 0) return words.awaiting(count)
  return meetings.some(({ state }) => state === 'open') ? words.underWay : words.noneAwaiting
}
