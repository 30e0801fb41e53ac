import type { ReactNode } from 'react'
import type { Reply } from '@/cloud/reply'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import type { Output } from '@/cloud/client'
import { LoadState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { RowGroup } from '@/ui/row'
import { AppealRow } from './appeal-row'

export interface AppealListProps {
  loader: (after?: string) => Promise<Reply<Output<'listMyAppeals'>>>
  /** What stands above the rows, and what instead of none. */
  head?: ReactNode
  empty: ReactNode
  named?: boolean
}

export function AppealList({ loader, head, empty, named = false }: AppealListProps) {
  const load = useLoad(() => loader(), { onReturn: true })
  const more = useMore(load.state === 'ready' ? load.value : undefined, loader)
  return (
    <LoadState load={load}>
      {({ appeals }) => {
        const all = [appeals, ...more.pages.map((page) => page.appeals)].flat()
        if (all.length === 0 && more.next === undefined) return empty
        return (
          <>
            {head}
            <RowGroup>
              {all.map((appeal) => (
                <AppealRow key={appeal.appeal} appeal={appeal} named={named} />
              ))}
            </RowGroup>
            <MoreButton more={more} />
          </>
        )
      }}
    </LoadState>
  )
}
