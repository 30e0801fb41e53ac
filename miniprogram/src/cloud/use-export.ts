import { useState } from 'react'
import { fetchFile, openFile, type FetchedFile } from './files'
import { fault, type Refusal, type Reply } from './reply'

const copy = {
  notFetched: '文件没有取到。请检查网络，再试一次。',
  notOpened: '文件没有打开。请再试一次，或换一种格式。',
}

export interface Made extends FetchedFile {
  digest: string
}

type Link = Reply<{ name: string; url: string; digest: string }>

/** A file made by the server and fetched, to be opened with a tap. */
export function useExport() {
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<Made>()
  const [refusal, setRefusal] = useState<Refusal>()

  const make = async (ask: () => Promise<Link>) => {
    setBusy(true)
    setMade(undefined)
    setRefusal(undefined)
    const reply = await ask().catch(() => fault)
    if (reply.ok) {
      const { digest } = reply.value
      const file = await fetchFile(reply.value).catch(() => undefined)
      if (file === undefined) setRefusal(failed(copy.notFetched))
      else setMade({ ...file, digest })
    } else setRefusal(reply.refusal)
    setBusy(false)
  }

  const open = async (file: Made) => {
    setRefusal(undefined)
    await openFile(file).catch(() => setRefusal(failed(copy.notOpened)))
  }

  return {
    busy,
    made,
    refusal,
    make: (ask: () => Promise<Link>) => void make(ask),
    open: (file: Made) => void open(file),
    /** Another choice: what was made was of the one before. */
    forget: () => setMade(undefined),
  }
}

function failed(message: string): Refusal {
  return { code: 'fileFailed', message }
}
