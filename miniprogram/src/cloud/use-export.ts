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

  /** Nothing where it came to nothing; then `refusal` says why. */
  const makeOne = async (ask: () => Promise<Link>): Promise<Made | undefined> => {
    setBusy(true)
    setMade(undefined)
    setRefusal(undefined)
    const reply = await ask().catch(() => fault)
    const file = reply.ok ? await fetchFile(reply.value).catch(() => undefined) : undefined
    setBusy(false)
    if (!reply.ok) setRefusal(reply.refusal)
    else if (file === undefined) setRefusal(failed(copy.notFetched))
    if (!reply.ok || file === undefined) return undefined
    const one = { ...file, digest: reply.value.digest }
    setMade(one)
    return one
  }

  const open = async (file: Made) => {
    setRefusal(undefined)
    await openFile(file).catch(() => setRefusal(failed(copy.notOpened)))
  }

  return {
    busy,
    made,
    refusal,
    makeOne,
    make: (ask: () => Promise<Link>) => void makeOne(ask),
    open: (file: Made) => void open(file),
    /** Another choice: what was made was of the one before. */
    forget: () => setMade(undefined),
  }
}

function failed(message: string): Refusal {
  return { code: 'fileFailed', message }
}
