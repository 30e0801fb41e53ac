import { jobId } from '@shared/job/job'
import { useLoad } from '@/cloud/use-load'
import { usePosting } from '@/cloud/use-posting'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { Screen } from '@/ui/screen'
import { showMeeting } from '../client'
import { copy } from '../copy'
import { MeetingBar } from '../parts/meeting-bar'
import { MeetingBody } from '../parts/meeting-body'

export default function Meeting() {
  const id = useParam('id')
  const load = useLoad(() => showMeeting(id), { key: id, onReturn: true })
  const posting = usePosting(jobId('postMeeting', id), () => void load.reload())
  const meeting = load.state === 'ready' ? load.value : undefined
  const reload = () => void load.reload()
  const acts = meeting !== undefined && meeting.state === 'open' && meeting.actions.length > 0
  return (
    <Screen
      title={meeting?.title ?? copy.meeting.title}
      bottom={acts ? <MeetingBar meeting={meeting} onDone={reload} /> : undefined}
    >
      <LoadState load={load}>
        {(shown) => <MeetingBody meeting={shown} posting={posting} onVoted={reload} />}
      </LoadState>
    </Screen>
  )
}
