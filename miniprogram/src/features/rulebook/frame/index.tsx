import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { showFrame, type FrameView } from '../client'
import { copy } from './copy'
import { FrameEditor } from './frame-editor'
import { RequirementsRead } from './requirements-read'

/** What has every rulebook below to hold? */
export default function FramePage() {
  const asked = useParam('organisation')
  const [seat, setSeat] = useState(asked)
  const load = useLoad(() => showFrame(seat), { key: seat })
  if (load.state === 'ready' && load.value.maySet) {
    const { organisation } = load.value
    const saved = () => void load.reload()
    return <FrameEditor key={organisation} view={load.value} onSaved={saved} onSeat={setSeat} />
  }
  const isBelow = load.state === 'ready' && load.value.frame === undefined
  return (
    <Screen title={isBelow ? copy.above : undefined}>
      <PageLoad load={load}>{(view) => <FrameRead view={view} />}</PageLoad>
    </Screen>
  )
}

/** For those whom it binds, and for who looks it over. */
function FrameRead({ view: { frame, above } }: { view: FrameView }) {
  if (frame === undefined && above === undefined) {
    return <EmptyState title={copy.none} advice={copy.noneAdvice} />
  }
  return (
    <>
      <Notice tone="quiet">{frame === undefined ? copy.whatBelow : copy.what}</Notice>
      {above === undefined ? null : (
        <>
          <SectionTitle>{copy.above}</SectionTitle>
          <RequirementsRead requirements={above} />
        </>
      )}
      {frame === undefined ? null : (
        <>
          <SectionTitle>{copy.own}</SectionTitle>
          <RequirementsRead requirements={frame} />
        </>
      )}
    </>
  )
}
