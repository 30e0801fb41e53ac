import { useState } from 'react'
import { pickFile, uploadPicked, type PickedFile } from '@/cloud/files'
import { fault, type Refusal } from '@/cloud/reply'
import { readSheet, type SheetRead } from '../client'
import { copy } from './copy'

const extensions = ['xlsx', 'json']

/** A picked file and what the server reads in it; nothing is changed by that. */
export function useImport(draft: string, folder: string) {
  const [picked, setPicked] = useState<PickedFile>()
  const [busy, setBusy] = useState(false)
  const [read, setRead] = useState<SheetRead>()
  const [refusal, setRefusal] = useState<Refusal>()

  /** The server keeps no upload that it has read: each attempt uploads anew. */
  const readFile = async (file: PickedFile) => {
    setBusy(true)
    setRead(undefined)
    setRefusal(undefined)
    const uploaded = await uploadPicked(file, folder).catch(() => undefined)
    if (uploaded === undefined) {
      setRefusal({ code: 'uploadFailed', message: copy.uploadFailed })
    } else {
      const reply = await readSheet(uploaded, draft).catch(() => fault)
      if (reply.ok) setRead(reply.value)
      else setRefusal(reply.refusal)
    }
    setBusy(false)
  }

  const pick = async () => {
    const file = await pickFile(extensions)
    if (file === undefined) return
    setPicked(file)
    await readFile(file)
  }

  return {
    picked,
    busy,
    read,
    refusal,
    pick: () => void pick(),
    readAgain: () => (picked === undefined ? undefined : void readFile(picked)),
    /** After it was taken over, or to begin anew. */
    forget: () => {
      setPicked(undefined)
      setRead(undefined)
      setRefusal(undefined)
    },
  }
}

export type Import = ReturnType<typeof useImport>
