import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { PlainButton } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { showDraft, type DraftView } from '../client'
import { draftCopy } from '../draft-copy'
import { AbandonDraft, DraftBar, hasActs } from '../parts/draft-bar'
import { DraftBudget } from '../parts/draft-budget'
import { DraftDoors } from '../parts/draft-doors'
import { DraftFindings } from '../parts/draft-findings'
import { DraftHead } from '../parts/draft-head'
import { DraftLines } from '../parts/draft-lines'
import { DraftRows } from '../parts/draft-rows'
import { DraftTrail } from '../parts/draft-trail'
import '../parts/draft.less'

const words = draftCopy.draft
const views = ['lines', 'rows', 'trail'] as const
type ViewName = (typeof views)[number]

/** What does this draft change, and how far is it? */
export default function DraftPage() {
  const id = useParam('id')
  const branch = useParam('branch')
  const load = useLoad(() => showDraft(id), { key: id, onReturn: true })
  const reload = () => void load.reload()
  const acts = load.state === 'ready' && hasActs(load.value)
  return (
    <Screen bottom={acts ? <DraftBar draft={load.value} onDone={reload} /> : undefined}>
      <PageLoad load={load}>
        {(draft) => <Draft draft={draft} branch={branch} onDone={reload} />}
      </PageLoad>
    </Screen>
  )
}

interface DraftProps {
  draft: DraftView
  branch: string
  onDone: () => void
}

function Draft({ draft, branch, onDone }: DraftProps) {
  const asked = useParam('view')
  const [view, setView] = useState<ViewName>(views.find((name) => name === asked) ?? 'lines')
  const { mayPropose, mayAdopt, state, version } = draft
  const segments = views.map((value) => ({ value, title: words.viewTitles[value] }))
  const ofBranch = branch === '' ? undefined : branch
  const toBook = () => open(routes.rulebook(ofBranch, version))
  return (
    <>
      <DraftHead draft={draft} />
      <DraftDoors draft={draft} branch={ofBranch} />
      <View className="draft-views">
        <Segments segments={segments} value={view} label={words.views} onChange={setView} />
      </View>
      {view === 'lines' ? (
        <>
          <DraftLines draft={draft} />
          <DraftBudget draft={draft} />
          <DraftFindings draft={draft} />
        </>
      ) : null}
      {view === 'rows' ? <DraftRows draft={draft} /> : null}
      {view === 'trail' ? <DraftTrail draft={draft} /> : null}
      <View className="draft-end">
        {state === 'inForce' ? (
          <PlainButton onTap={toBook}>{words.readBook}</PlainButton>
        ) : mayPropose || mayAdopt ? (
          <AbandonDraft draft={draft} onDone={onDone} />
        ) : null}
      </View>
    </>
  )
}
