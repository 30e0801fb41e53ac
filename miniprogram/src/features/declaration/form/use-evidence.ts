import { useCallback, useState } from 'react'
import type { Refusal } from '@/cloud/reply'
import { copy } from '../copy'
import { forgetUploads, uploadedPhotos } from './uploads'

export interface EvidenceHook {
  uploading: boolean
  problem: Refusal | undefined
  /** The file ids of the photos, or nothing when one did not arrive. */
  upload: (photos: readonly string[]) => Promise<string[] | undefined>
  /** After this refusal the next attempt uploads anew. */
  settle: (refusal: Refusal) => void
}

/** Uploads the photos of a form when it is sent; what has arrived is not uploaded twice. */
export function useEvidence(key: string, folder: string): EvidenceHook {
  const [uploading, setUploading] = useState(false)
  const [problem, setProblem] = useState<Refusal>()

  const upload = useCallback(
    async (photos: readonly string[]) => {
      setUploading(true)
      setProblem(undefined)
      const files = await uploadedPhotos(key, photos, folder).catch(() => undefined)
      setUploading(false)
      if (files === undefined) {
        setProblem({ code: 'uploadFailed', message: copy.compose.uploadFailed })
      }
      return files
    },
    [key, folder],
  )
  const settle = useCallback(
    (refusal: Refusal) => {
      if (refusal.code === 'photoNotYours') forgetUploads(key)
    },
    [key],
  )
  return { uploading, problem, upload, settle }
}
