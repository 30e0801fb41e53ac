import { useState } from 'react'
import { pickFile, uploadPicked } from '@/cloud/files'
import type { Refusal } from '@/cloud/reply'
import { open, routes } from '@/navigation/routes'
import { usePreview } from '../client'
import { copy } from '../copy'

/** A picked sheet goes up, and its preview opens; nothing of the roster is changed by that. */
export function useUpload(organisation: string, folder: string) {
  const preview = usePreview(organisation)
  const [uploading, setUploading] = useState(false)
  const [notUploaded, setNotUploaded] = useState<Refusal>()

  const pick = async () => {
    const picked = await pickFile(['xlsx'])
    if (picked === undefined) return
    setNotUploaded(undefined)
    setUploading(true)
    const file = await uploadPicked(picked, folder).catch(() => undefined)
    setUploading(false)
    if (file === undefined) {
      setNotUploaded({ code: 'uploadFailed', message: copy.files.uploadFailed })
      return
    }
    const reply = await preview.run({ organisation, file })
    if (reply?.ok === true) open(routes.rosterImport(reply.value.import))
  }
  return {
    busy: uploading || preview.busy,
    refusal: notUploaded ?? preview.refusal,
    pick: () => void pick(),
  }
}
