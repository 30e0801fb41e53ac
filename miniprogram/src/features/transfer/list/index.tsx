import Taro from '@tarojs/taro'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { Tag } from '@/ui/tag'
import { byDayWords } from '@/words/date'
import { dotted } from '@/words/titles'
import { listTransfers } from '../client'
import { copy } from '../copy'

const words = copy.list

/** Who has left, who is on the way, and whose letter ends soon? */
export default function TransfersPage() {
  const load = useLoad(() => listTransfers(), { onReturn: true })
  const more = useMore(load.state === 'ready' ? load.value : undefined, listTransfers)
  return (
    <Screen>
      <RowGroup>
        <Row
          title={words.start}
          detail={words.startDetail}
          onTap={() => open(routes.startTransfer())}
        />
        <Row
          title={words.arrival}
          detail={words.arrivalDetail}
          onTap={() => open(routes.arrival())}
        />
      </RowGroup>
      <PageLoad load={load}>
        {({ transfers, publicKey }) => (
          <>
            {transfers.length === 0 ? (
              <EmptyState title={words.none} advice={words.noneAdvice} />
            ) : (
              <RowGroup>
                {[transfers, ...more.pages.map((page) => page.transfers)].flat().map((one) => (
                  <Row
                    key={one.transfer}
                    title={
                      <>
                        {one.name}
                        <Tag tone={one.letterDue ? 'brand' : 'neutral'}>
                          {copy.states[one.state]}
                        </Tag>
                      </>
                    }
                    detail={dotted(
                      words.to(one.fromName, one.destination),
                      one.state === 'inTransit' && byDayWords(one.letterExpires),
                    )}
                    label={one.name}
                    onTap={() => open(routes.transfer(one.transfer))}
                  />
                ))}
              </RowGroup>
            )}
            <MoreButton more={more} />
            <RowGroup>
              <Row
                title={words.key}
                detail={words.keyDetail}
                value={words.copyKey}
                onTap={() => void Taro.setClipboardData({ data: publicKey })}
              />
            </RowGroup>
          </>
        )}
      </PageLoad>
    </Screen>
  )
}
