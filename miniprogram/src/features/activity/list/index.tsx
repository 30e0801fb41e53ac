import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState, LoadState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { listActivities } from '../client'
import { copy } from '../copy'
import { ActivityRow } from '../parts/activity-row'

export default function ActivityList() {
  const load = useLoad(() => listActivities(), { onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, listActivities)
  const create = (
    <BottomBar>
      <PrimaryButton onTap={() => open(routes.createActivity())}>{copy.list.create}</PrimaryButton>
    </BottomBar>
  )
  return (
    <Screen bottom={first?.mayCreate ? create : undefined}>
      <LoadState load={load}>
        {({ activities, mayCreate }) => {
          const all = [activities, ...more.pages.map((page) => page.activities)].flat()
          const coming = all.filter(({ state }) => state === 'open')
          const past = all.filter(({ state }) => state !== 'open')
          if (all.length === 0) {
            const advice = mayCreate ? copy.list.adviceOrganiser : copy.list.advice
            return <EmptyState title={copy.list.nothing} advice={advice} />
          }
          return (
            <>
              <SectionTitle>{copy.list.coming}</SectionTitle>
              {coming.length === 0 ? <Notice tone="quiet">{copy.list.noneComing}</Notice> : null}
              <RowGroup>
                {coming.map((activity) => (
                  <ActivityRow key={activity.activity} activity={activity} />
                ))}
              </RowGroup>
              {past.length === 0 ? null : <SectionTitle>{copy.list.past}</SectionTitle>}
              <RowGroup>
                {past.map((activity) => (
                  <ActivityRow key={activity.activity} activity={activity} />
                ))}
              </RowGroup>
              <MoreButton more={more} />
            </>
          )
        }}
      </LoadState>
    </Screen>
  )
}
