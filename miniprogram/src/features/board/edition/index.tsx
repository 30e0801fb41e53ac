import { useState } from 'react'
import { fault } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { pageOf } from '../client'
import { copy } from '../copy'
import { BoardRows } from '../parts/board-rows'
import { EditionChoice } from '../parts/edition-choice'
import { MineCompared } from '../parts/mine-compared'
import { Watermark } from '../parts/watermark'
import { loadEdition } from './use-edition'

export default function Edition() {
  const branch = useParam('branch')
  const half = useParam('half')
  const asked = useParam('edition')
  const [edition, setEdition] = useState(asked === '' ? undefined : Number(asked))
  const load = useLoad(() => loadEdition({ branch, half }, edition), {
    key: `${edition ?? 'latest'}`,
  })
  const shown = load.state === 'ready' ? load.value.shown : undefined
  const more = useMore(shown, (page) =>
    shown === undefined ? Promise.resolve(fault) : pageOf(shown, page, branch),
  )
  return (
    <Screen title={copy.edition.title}>
      <LoadState load={load}>
        {(view) => (
          <>
            <EditionChoice board={view.shown} onChoose={setEdition} />
            <MineCompared view={view} />
            <Notice tone="quiet">{copy.edition.kept}</Notice>
            <SectionTitle>{copy.edition.rows}</SectionTitle>
            <BoardRows rows={[view.shown, ...more.pages].flatMap((page) => page.rows)} />
            <MoreButton more={more} />
            <Watermark text={view.shown.watermark} />
          </>
        )}
      </LoadState>
    </Screen>
  )
}
