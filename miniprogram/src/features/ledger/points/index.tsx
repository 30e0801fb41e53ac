import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BigNumber } from '@/ui/big-number'
import { Card } from '@/ui/card'
import { ModuleBar } from '@/ui/module-bar'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { throughWords } from '@/words/date'
import { modulePointsOf, moduleTitlesOf } from '@/words/module-points'
import { showMyPoints, type MyPoints } from '../client'
import { copy } from '../copy'
import { EntriesView } from './entries-view'
import { HonoursView } from './honours-view'
import { ModulesView } from './modules-view'
import { MonthsView } from './months-view'
import { ViewTabs } from './view-tabs'
import './points.less'

type ViewName = keyof typeof copy.views

const views = Object.entries(copy.views).map(([value, title]) => ({
  value: value as ViewName,
  title,
}))

/** Where does every point of mine come from? */
export default function MyPointsPage() {
  const asked = Number(useParam('year'))
  const year = asked > 0 ? asked : undefined
  const load = useLoad(() => showMyPoints(year), { key: String(year), onReturn: true })
  return (
    <Screen>
      <PageLoad load={load}>{(points) => <MyPointsOf points={points} />}</PageLoad>
    </Screen>
  )
}

function MyPointsOf({ points }: { points: MyPoints }) {
  const [view, setView] = useState<ViewName>('modules')
  const { through, total, modules, scoredMonths, honours } = points
  if (honours !== undefined && scoredMonths === 0) {
    return <HonoursView points={points} count={honours} />
  }
  return (
    <>
      {honours === undefined ? null : <Notice tone="quiet">{copy.honours.inYear(honours)}</Notice>}
      <Card>
        <View className="points-head">{throughWords(through)}</View>
        <BigNumber points={total} label={copy.total} />
        <ModuleBar modules={modulePointsOf(modules)} titles={moduleTitlesOf(modules)} legend />
      </Card>
      <ViewTabs options={views} value={view} onChange={setView} />
      {view === 'modules' ? <ModulesView points={points} /> : null}
      {view === 'months' ? <MonthsView points={points} /> : null}
      {view === 'entries' ? <EntriesView points={points} /> : null}
    </>
  )
}
