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

export interface Paged {
  /** The key after which the next page begins; absent on the last. */
  next?: string | undefined
}

/** The pages after `first`; they belong to that very first page and to no later one. */
export interface Held<Page> {
  first: Page | undefined
  pages: Page[]
  busy: boolean
  refusal: Refusal | undefined
}

/** The further pages of a list whose first page `useLoad` holds; a new first page starts anew. */
export function useMore<Page extends Paged>(
  first: Page | undefined,
  load: (after: string) => Promise<Reply<Page>>,
): More<Page> {
  const [held, setHeld] = useState(startedAt(first))
  const now = heldFor(first, held)
  const next = nextOf(now)

  const more = () => {
    if (next === undefined || now.busy) return
    setHeld({ ...now, busy: true, refusal: undefined })
    void load(next)
      .catch(() => fault)
      .then((reply) => setHeld((before) => afterPage(before, first, reply)))
  }
  return { pages: now.pages, next, busy: now.busy, refusal: now.refusal, more }
}

export function startedAt<Page>(first: Page | undefined): Held<Page> {
  return { first, pages: [], busy: false, refusal: undefined }
}

export function heldFor<Page>(first: Page | undefined, held: Held<Page>): Held<Page> {
  return held.first === first ? held : startedAt(first)
}

export function nextOf<Page extends Paged>({ first, pages }: Held<Page>): string | undefined {
  return (pages.at(-1) ?? first)?.next
}

/** A refused page leaves what is there; one that was asked for before a reload is not shown. */
export function afterPage<Page>(
  held: Held<Page>,
  first: Page | undefined,
  reply: Reply<Page>,
): Held<Page> {
  if (held.first !== first) return held
  return reply.ok
    ? { ...held, busy: false, pages: [...held.pages, reply.value] }
    : { ...held, busy: false, refusal: reply.refusal }
}
