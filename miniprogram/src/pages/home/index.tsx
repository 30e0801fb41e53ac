import type { Home } from '@shared/home/contract'
import { ask } from '@/cloud/client'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { offerTabs } from '@/ui/tab-bar'
import { ActivityCard } from './activity-card'
import { BelowCard } from './below-card'
import { CancelledCard } from './cancelled-card'
import { copy } from './copy'
import { HonoursCard } from './honours-card'
import { RecentList, TodoList } from './lists'
import { PointsCard } from './points-card'
import './home.less'

/** How do I stand, and what is due? */
export default function HomePage() {
  const load = useLoad(askHome, { onReturn: true })
  const title = load.state === 'ready' ? load.value.me.organisationName : undefined
  return (
    <Screen tab="home" title={title}>
      <PageLoad load={load}>{(home) => <HomeOf home={home} />}</PageLoad>
    </Screen>
  )
}

async function askHome() {
  const reply = await ask('showHome', {})
  if (reply.ok) offerTabs(reply.value.me)
  return reply
}

function HomeOf({ home }: { home: Home }) {
  const { me, now, points, honours, activity, cancelled, cancelledBeside } = home
  const { below, todos, recent } = home
  const nothingAhead = activity === undefined && cancelled === undefined
  const idle = (points ?? honours ?? below) === undefined && nothingAhead && todos.length === 0
  return (
    <>
      {points === undefined ? null : <PointsCard name={me.name} points={points} />}
      {honours === undefined ? null : <HonoursCard name={me.name} count={honours} />}
      {cancelled === undefined ? null : <CancelledCard cancelled={cancelled} now={now} />}
      {activity === undefined ? null : <ActivityCard activity={activity} now={now} />}
      {cancelledBeside === 0 ? null : <CancelledBeside count={cancelledBeside} />}
      <TodoList todos={todos} titled={points === undefined} />
      {points === undefined ? null : <RecentList recent={recent} />}
      {points === undefined || me.honoursOnly ? null : <WaysToEarn />}
      {below === undefined ? null : <BelowCard below={below} />}
      {me.roles.includes('inspector') ? <Branches /> : null}
      {idle ? <EmptyState title={copy.nothingDue} advice={copy.nothingDueAdvice} /> : null}
    </>
  )
}

/** Who planned to go to one that was called off reads it before setting out. */
function CancelledBeside({ count }: { count: number }) {
  return (
    <RowGroup>
      <Row
        title={copy.cancelledBeside(count)}
        detail={copy.cancelledBesideDetail}
        onTap={() => open(routes.activities())}
      />
    </RowGroup>
  )
}

/** From what was booked to what could be. */
function WaysToEarn() {
  return (
    <RowGroup>
      <Row
        title={copy.waysToEarn}
        detail={copy.waysToEarnDetail}
        onTap={() => open(routes.waysToEarn())}
      />
    </RowGroup>
  )
}

/** What an inspector may read, beside what waits. */
function Branches() {
  return (
    <RowGroup>
      <Row
        title={copy.branches}
        detail={copy.branchesDetail}
        onTap={() => open(routes.branches())}
      />
    </RowGroup>
  )
}
