import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Row, RowGroup } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { showOrganisation } from '../client'
import { copy } from '../copy'
import { seatsOfMine, type Place } from './seats-of-mine'

const words = copy.tree

export type { Place }

export interface BranchFieldProps {
  title: string
  hint?: string
  value: Place | undefined
  onChange: (branch: Place) => void
}

/** One of the branches that the reader may act for, found by going down the tree. */
export function BranchField({ title, hint, value, onChange }: BranchFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const close = () => setChoosing(false)
  return (
    <>
      <Row
        title={title}
        detail={value?.name ?? hint}
        value={value === undefined ? words.pick : undefined}
        onTap={() => setChoosing(true)}
      />
      <Sheet open={choosing} title={title} onClose={close}>
        <Seats
          onPick={(branch) => {
            onChange(branch)
            close()
          }}
        />
      </Sheet>
    </>
  )
}

type Picking = { onPick: (branch: Place) => void }

/** Where the reader sits; from there on down. */
function Seats({ onPick }: Picking) {
  const load = useLoad(seatsOfMine)
  const [way, setWay] = useState<Place[]>([])
  const at = way.at(-1)
  const down = (place: Place) => (place.kind === 'branch' ? onPick(place) : setWay([...way, place]))
  return (
    <PageLoad load={load}>
      {(seats) => {
        const [only] = seats
        const node = at ?? (seats.length === 1 && only?.kind !== 'branch' ? only : undefined)
        return (
          <>
            {at === undefined ? null : (
              <RowGroup>
                <Row title={words.up} detail={at.name} onTap={() => setWay(way.slice(0, -1))} />
              </RowGroup>
            )}
            {node === undefined ? (
              <Places places={seats} onTap={down} />
            ) : (
              <Below key={node.organisation} node={node} onTap={down} />
            )}
          </>
        )
      }}
    </PageLoad>
  )
}

function Below({ node, onTap }: { node: Place; onTap: (place: Place) => void }) {
  const load = useLoad(() => showOrganisation(node.organisation), { key: node.organisation })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => showOrganisation(node.organisation, after))
  return (
    <PageLoad load={load}>
      {(shown) => (
        <>
          <Places
            places={[shown, ...more.pages]
              .flatMap(({ below }) => below)
              .filter(({ kind, dissolvedOn }) => kind !== 'group' && dissolvedOn === undefined)}
            onTap={onTap}
          />
          <MoreButton more={more} />
        </>
      )}
    </PageLoad>
  )
}

function Places({ places, onTap }: { places: Place[]; onTap: (place: Place) => void }) {
  if (places.length === 0) return <EmptyState title={words.none} advice={words.noneAdvice} />
  return (
    <RowGroup>
      {places.map((place) => (
        <Row key={place.organisation} title={place.name} onTap={() => onTap(place)} />
      ))}
    </RowGroup>
  )
}
