import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { TransferSummary } from '@shared/transfer/contract'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { Field } from '@/ui/field'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Tag } from '@/ui/tag'
import { dotted } from '@/words/titles'
import { listTransfers } from '../client'
import { copy } from '../copy'

const words = copy.list
type Which = 'left' | 'arriving'
const whiches = [
  { value: 'left' as const, title: words.left },
  { value: 'arriving' as const, title: words.arriving },
]

/** Who has left, who is on the way, and whose letter ends soon? */
export default function TransfersPage() {
  const [which, setWhich] = useState<Which>(useParam('which') === 'arriving' ? 'arriving' : 'left')
  const load = useLoad(() => listTransfers(which), { key: which, onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => listTransfers(which, after))
  return (
    <Screen>
      <PageLoad load={load}>
        {({ transfers, publicKey }) => {
          const all = [transfers, ...more.pages.map((page) => page.transfers)].flat()
          // Only an administrator is told the key; officers see what waits, and do nothing here.
          return publicKey === undefined ? (
            <>
              <RowGroup>
                <Field title={words.which}>
                  <Segments
                    label={words.which}
                    segments={whiches}
                    value={which}
                    onChange={setWhich}
                  />
                </Field>
              </RowGroup>
              <Listed which={which} transfers={all} />
              <MoreButton more={more} />
              <Notice tone="quiet">{words.toAdministrator}</Notice>
            </>
          ) : (
            <>
              <Doors />
              <Listed which={which} transfers={all} opens />
              <MoreButton more={more} />
              <PublicKey data={publicKey} />
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

function Doors() {
  return (
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
  )
}

interface ListedProps {
  which: Which
  transfers: TransferSummary[]
  opens?: boolean
}

function Listed({ which, transfers, opens = false }: ListedProps) {
  if (transfers.length === 0) {
    return which === 'left' ? (
      <EmptyState title={words.none} advice={words.noneAdvice} />
    ) : (
      <EmptyState title={words.noneArriving} advice={words.noneArrivingAdvice} />
    )
  }
  return (
    <RowGroup>
      {transfers.map((one) => (
        <Row
          key={one.transfer}
          title={
            <>
              {one.name}
              <Tag tone={one.letterStage === undefined ? 'neutral' : 'brand'}>
                {copy.states[one.state]}
              </Tag>
            </>
          }
          detail={dotted(
            words.to(one.fromName, one.destination),
            one.state === 'inTransit' && one.letterWords,
          )}
          label={one.name}
          onTap={opens ? () => open(routes.transfer(one.transfer)) : undefined}
        />
      ))}
    </RowGroup>
  )
}

function PublicKey({ data }: { data: string }) {
  return (
    <RowGroup>
      <Row
        title={words.key}
        detail={words.keyDetail}
        value={words.copyKey}
        onTap={() => void Taro.setClipboardData({ data })}
      />
    </RowGroup>
  )
}
