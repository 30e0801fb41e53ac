import { useState } from 'react'
import { MoreButton } from '@/ui/more-button'

const rowsAtOnce = 30

export interface Shown<Item> {
  rows: readonly Item[]
  more: (() => void) | undefined
}

/** The first rows of a long list, and more on request; another key begins anew. */
export function useShown<Item>(items: readonly Item[], key = ''): Shown<Item> {
  const [asked, setAsked] = useState({ key, count: rowsAtOnce })
  const count = asked.key === key ? asked.count : rowsAtOnce
  return {
    rows: items.slice(0, count),
    more: items.length > count ? () => setAsked({ key, count: count + rowsAtOnce }) : undefined,
  }
}

export function ShowMore({ shown: { more } }: { shown: Shown<unknown> }) {
  if (more === undefined) return null
  return <MoreButton more={{ next: 'more', busy: false, refusal: undefined, more }} />
}
