import { View } from '@tarojs/components'
import type { DeclarationSummary } from '@shared/declaration/contract'
import { formatPoints } from '@shared/kernel/points'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { Tag } from '@/ui/tag'
import { byDayWords, dayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { listMine } from '../client'
import { copy } from '../copy'
import { StateTag } from '../parts/state-tag'
import { useDeclarations } from '../parts/use-declarations'

/** What have I declared, and how far is each? */
export default function MyDeclarationsPage() {
  const { load, items, more } = useDeclarations(listMine)
  return (
    <Screen>
      <PageLoad load={load}>
        {() =>
          items.length === 0 ? (
            <NoneYet />
          ) : (
            <>
              <RowGroup>
                {items.map((item) => (
                  <DeclarationRow key={item.declaration} item={item} />
                ))}
              </RowGroup>
              <MoreButton more={more} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}

function DeclarationRow({ item }: { item: DeclarationSummary }) {
  const { declaration, title, indicator, indicatorTitle, variantTitle, day, points } = item
  const worth = points === undefined ? undefined : copy.unitPoints(formatPoints(points))
  const counts = item.honoursOnly ? copy.honourOnly : worth
  const said = dotted(dayWords(day), indicator, indicatorTitle, variantTitle, counts)
  return (
    <Row
      title={
        <>
          {title}
          {item.proxy === undefined ? null : <Tag>{copy.proxy}</Tag>}
          <StateTag state={item.state} />
        </>
      }
      detail={
        item.reason === undefined ? (
          said
        ) : (
          <>
            <View>{said}</View>
            <View>{copy.reason(item.reason)}</View>
            {item.state === 'returned' && item.dueDay !== undefined ? (
              <View>{copy.amendBy(byDayWords(item.dueDay))}</View>
            ) : null}
          </>
        )
      }
      label={`${title}，${copy.state(item.state)}`}
      onTap={() => open(routes.declaration(declaration))}
    />
  )
}

function NoneYet() {
  return (
    <EmptyState
      title={copy.list.none}
      advice={copy.list.noneAdvice}
      action={
        <PrimaryButton compact onTap={() => open(routes.declare())}>
          {copy.list.declare}
        </PrimaryButton>
      }
    />
  )
}
