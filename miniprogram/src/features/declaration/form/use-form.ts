import { useCallback, useEffect, useState } from 'react'
import { useDraft } from '@/cloud/draft'
import type { DeclarationForm } from './form'
import { keepPhotos, presentPhotos, releasePhotos } from './kept-photos'
import { fileIdsOf, forgetUploads } from './uploads'

export interface FormHook {
  form: DeclarationForm
  change: (part: Partial<DeclarationForm>) => void
  changePhotos: (photos: string[]) => void
  /** Photos of the draft are no longer on this phone. */
  photosGone: boolean
  /** Accepted: nothing of the form stays on the phone. */
  finish: () => void
}

/** A declaration being written: kept on the phone with its photos until it was accepted. */
export function useDeclarationForm(key: string, initial: DeclarationForm): FormHook {
  const { form, change, clear } = useDraft<DeclarationForm>(key, initial)
  const [opened] = useState(form.photos)
  const [photosGone, setPhotosGone] = useState(false)

  useEffect(() => {
    const unsent = opened.filter((photo) => fileIdsOf(key)[photo] === undefined)
    if (unsent.length === 0) return
    void presentPhotos(unsent).then((present) => {
      const gone = unsent.filter((photo) => !present.includes(photo))
      if (gone.length === 0) return
      change({ photos: opened.filter((photo) => !gone.includes(photo)) })
      setPhotosGone(true)
    })
  }, [key, opened, change])

  const changePhotos = useCallback(
    (photos: string[]) => {
      setPhotosGone(false)
      void keepPhotos(photos, form.photos).then((kept) => change({ photos: kept }))
    },
    [change, form.photos],
  )

  const finish = useCallback(() => {
    clear()
    forgetUploads(key)
    releasePhotos(form.photos)
  }, [clear, key, form.photos])

  return { form, change, changePhotos, photosGone, finish }
}
