import type { Reply } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import type { DeclarationPage } from '../client'

/** A list that comes a page at a time; coming back to it loads the first page anew. */
export function useDeclarations(loader: (after?: string) => Promise<Reply<DeclarationPage>>) {
  const load = useLoad(() => loader(), { onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, loader)
  const items =
    first === undefined ? [] : [first, ...more.pages].flatMap((page) => page.declarations)
  return { load, items, more }
}
