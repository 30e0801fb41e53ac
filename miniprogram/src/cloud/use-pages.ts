import { useCallback, useState } from 'react'
import type { Reply } from './reply'
import { useLoad, type Load } from './use-load'

export interface Page<Item> {
  items: Item[]
  /** The id after which the next page begins; absent on the last. */
  next?: string | undefined
}

export interface Pages<Item> {
  load: Load<Page<Item>>
  more: () => Promise<void>
  busy: boolean
}

/** A list that comes a page at a time; coming back to it loads the first page anew. */
export function usePages<Item>(
  loader: (after?: string) => Promise<Reply<Page<Item>>>,
): Pages<Item> {
  const first = useLoad(() => loader(), { onReturn: true })
  const [added, setAdded] = useState<{ to: Page<Item>; page: Page<Item> }>()
  const [busy, setBusy] = useState(false)
  const firstPage = first.state === 'ready' ? first.value : undefined
  const shown = added !== undefined && added.to === firstPage ? added.page : firstPage

  const more = useCallback(async () => {
    if (firstPage === undefined || shown?.next === undefined) return
    setBusy(true)
    const reply = await loader(shown.next)
    setBusy(false)
    if (!reply.ok) return
    const page = { items: [...shown.items, ...reply.value.items], next: reply.value.next }
    setAdded({ to: firstPage, page })
  }, [loader, firstPage, shown])

  const load = first.state === 'ready' && shown ? { ...first, value: shown } : first
  return { load, more, busy }
}
