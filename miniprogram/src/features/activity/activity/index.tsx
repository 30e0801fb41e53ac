import { jobId } from '@shared/job/job'
import { useLoad } from '@/cloud/use-load'
import { usePosting } from '@/cloud/use-posting'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { PostingCard } from '@/ui/posting-card'
import { Screen } from '@/ui/screen'
import { showActivity } from '../client'
import { copy } from '../copy'
import { ActivityActions } from '../parts/activity-actions'
import { ActivityFacts } from '../parts/activity-facts'
import { LineLeft } from '../parts/line-left'
import { Manage } from '../parts/manage'
import { RollList } from '../parts/roll-list'

export default function Activity() {
  const id = useParam('id')
  const load = useLoad(() => showActivity(id), { key: id, onReturn: true })
  const posting = usePosting(jobId('postActivity', id), () => void load.reload())
  const activity = load.state === 'ready' ? load.value : undefined
  const bottom = activity === undefined ? undefined : ActivityActions({ activity })
  return (
    <Screen title={activity?.title ?? copy.kinds.themeDay} bottom={bottom}>
      <LoadState load={load}>
        {(shown) => (
          <>
            <ActivityFacts activity={shown} />
            {shown.state === 'posting' ? (
              <PostingCard
                left={shown.postingLeft}
                posting={posting}
                mayGoOn={shown.actions.includes('continuePosting')}
              />
            ) : null}
            <LineLeft activity={shown} onDone={() => void load.reload()} />
            <Manage activity={shown} onDone={() => void load.reload()} />
            <RollList lines={shown.lines} />
          </>
        )}
      </LoadState>
    </Screen>
  )
}
