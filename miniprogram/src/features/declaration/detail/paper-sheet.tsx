import type { DeclarationDetail } from '@shared/declaration/contract'
import { useState } from 'react'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Notice, RefusalNote } from '@/ui/notice'
import { PhotoPicker } from '@/ui/photo-picker'
import { Sheet } from '@/ui/sheet'
import { listDeclarableFor, useConfirmFilingOnPaper } from '../client'
import { useEvidence } from '../form/use-evidence'
import { proxyCopy } from '../proxy-copy'

const words = proxyCopy.actions

export interface PaperSheetProps {
  detail: DeclarationDetail
  onDone: (said: string) => void
}

/** A paper that the member has signed, photographed once. */
export function PaperSheet({ detail: { declaration, subject }, onDone }: PaperSheetProps) {
  const [folder, setFolder] = useState<string>()
  const [open, setOpen] = useState(false)
  const begin = async () => {
    setOpen(true)
    const known = await listDeclarableFor(subject.member)
    if (known.ok) setFolder(known.value.uploadFolder)
  }
  return (
    <>
      <PlainButton onTap={() => void begin()}>{words.onPaper}</PlainButton>
      <Sheet open={open} title={words.onPaperTitle} onClose={() => setOpen(false)}>
        <Notice tone="quiet">{words.onPaperMessage}</Notice>
        {folder === undefined ? null : (
          <Paper declaration={declaration} folder={folder} onDone={onDone} />
        )}
      </Sheet>
    </>
  )
}

interface PaperProps {
  declaration: string
  folder: string
  onDone: (said: string) => void
}

function Paper({ declaration, folder, onDone }: PaperProps) {
  const evidence = useEvidence(`declaration/paper/${declaration}`, folder)
  const { busy, refusal, run } = useConfirmFilingOnPaper(declaration)
  const [photos, setPhotos] = useState<string[]>([])
  const send = async () => {
    const [photo] = (await evidence.upload(photos)) ?? []
    if (photo === undefined) return
    const reply = await run({ declaration, photo })
    if (reply?.ok) onDone(words.confirmed)
    else if (reply) evidence.settle(reply.refusal)
  }
  return (
    <>
      <PhotoPicker photos={photos} countMax={1} onChange={setPhotos} />
      <RefusalNote refusal={evidence.problem ?? refusal} />
      <PrimaryButton
        busy={evidence.uploading || busy}
        disabled={photos.length === 0}
        onTap={() => void send()}
      >
        {words.send}
      </PrimaryButton>
    </>
  )
}
