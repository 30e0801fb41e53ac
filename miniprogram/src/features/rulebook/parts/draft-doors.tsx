import { open, routes } from '@/navigation/routes'
import { Row, RowGroup } from '@/ui/row'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'

const words = draftCopy.doors

/** What else one does with a draft that is still on its way. */
export function DraftDoors({ draft, branch }: { draft: DraftView; branch: string | undefined }) {
  const id = draft.draft
  if (draft.state === 'inForce' || draft.state === 'abandoned') return null
  const [replay, replayDetail] = words.replay
  const [files, filesDetail] = draft.mayEdit ? words.files : words.file
  return (
    <RowGroup>
      <Row title={replay} detail={replayDetail} onTap={() => open(routes.replay(id, branch))} />
      <Row
        title={files}
        detail={filesDetail}
        onTap={() => open(routes.rulebookFiles({ draft: id, ...(branch && { branch }) }))}
      />
    </RowGroup>
  )
}
