import { useState } from 'react'
import { fault, type Refusal, type Reply } from './reply'

export interface More<Page> {
  /** The pages after the first, as far as they were asked for. */
  pages: Page[]
  /** Absent when there is nothing more. */
  next: string | undefined
  busy: boolean
  refusal: Refusal | undefined
  more: () => void
}

interface Held<Page> {
  first: Page | undefined
  pages: Page[]
  busy: boolean
  refusal: Refusal | undefined
}

/** The further pages of a list whose first page `useLoad` holds; a new first page starts anew. */
export function useMore<Page extends { next?: string | undefined }>(
  first: Page | undefined,
  load: (after: string) => Promise<Reply<Page>>,
): More<Page> {
  const blank: Held<Page> = { first, pages: [], busy: false, refusal: undefined }
  const [held, setHeld] = useState(blank)
  const now = held.first === first ? held : blank
  const next = (now.pages.at(-1) ?? first)?.next

  const more = () => {
    if (next === undefined || now.busy) return
    setHeld({ ...now, busy: true, refusal: undefined })
    void load(next)
      .catch(() => fault)
      .then((reply) =>
        setHeld((before) => {
          if (before.first !== first) return before
          return reply.ok
            ? { ...before, busy: false, pages: [...before.pages, reply.value] }
            : { ...before, busy: false, refusal: reply.refusal }
        }),
      )
  }
  return { pages: now.pages, next, busy: now.busy, refusal: now.refusal, more }
}
