import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { listRulebooks, type VersionsView } from '../client'
import { draftCopy } from '../draft-copy'
import { StartSheet } from '../parts/start-sheet'
import { DraftLine, VersionLine } from '../parts/version-lines'

const words = draftCopy.versions
const [analysis, analysisDetail] = draftCopy.doors.analysis
const [frame, frameDetail] = draftCopy.doors.frame

/** Which book holds, which held, and which is on its way? */
export default function VersionsPage() {
  const branch = useParam('branch')
  const name = useParam('name')
  const load = useLoad(() => listRulebooks(branch), { key: branch, onReturn: true })
  const mayStart = load.state === 'ready' && mayStartIn(load.value)
  return (
    <Screen
      title={name === '' ? undefined : name}
      bottom={mayStart ? <StartBar list={load.value} /> : undefined}
    >
      <PageLoad load={load}>{(list) => <Versions list={list} branch={branch} />}</PageLoad>
    </Screen>
  )
}

/** One draft of a branch is on its way at a time. */
function mayStartIn({ mayDraft, drafts, versions }: VersionsView): boolean {
  return mayDraft && drafts.length === 0 && versions.length > 0
}

interface VersionsProps {
  list: VersionsView
  branch: string
}

function Versions({ list, branch }: VersionsProps) {
  const { today, drafts, versions, mayDraft } = list
  const ofBranch = branch === '' ? undefined : branch
  return (
    <>
      <SectionTitle>{words.drafts}</SectionTitle>
      {drafts.length === 0 ? (
        <Notice tone="quiet">{mayDraft ? words.startHint : words.noDrafts}</Notice>
      ) : (
        <RowGroup>
          {drafts.map((draft) => (
            <DraftLine
              key={draft.draft}
              draft={draft}
              onTap={() => open(routes.rulebookDraft(draft.draft, ofBranch))}
            />
          ))}
        </RowGroup>
      )}
      {mayDraft && drafts.length > 0 ? <Notice tone="quiet">{words.finishFirst}</Notice> : null}
      <SectionTitle>{words.adopted}</SectionTitle>
      {versions.length === 0 ? (
        <EmptyState title={words.none} advice={words.noneAdvice} />
      ) : (
        <RowGroup>
          {versions.map((version) => (
            <VersionLine
              key={version.version}
              version={version}
              today={today}
              onTap={() => open(routes.rulebook(ofBranch, version.version))}
            />
          ))}
          <Row
            title={analysis}
            detail={analysisDetail}
            onTap={() => open(routes.analysis(ofBranch))}
          />
          {mayDraft ? (
            <Row title={frame} detail={frameDetail} onTap={() => open(routes.rulebookFrame())} />
          ) : null}
        </RowGroup>
      )}
    </>
  )
}

function StartBar({ list }: { list: VersionsView }) {
  const [starting, setStarting] = useState(false)
  const close = () => setStarting(false)
  const started = (draft: string) => {
    close()
    open(routes.rulebookDraft(draft))
  }
  return (
    <BottomBar>
      <PrimaryButton onTap={() => setStarting(true)}>{words.start}</PrimaryButton>
      {starting ? <StartSheet list={list} onClose={close} onStarted={started} /> : null}
    </BottomBar>
  )
}
