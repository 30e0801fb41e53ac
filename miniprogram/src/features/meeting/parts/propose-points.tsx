import type { AgendaItemView } from '@shared/meeting/contract'
import type { PointsRange } from '@shared/rulebook/formula'
import { useState } from 'react'
import { PointsField } from '@/parts/points-field'
import { RefusalNote } from '@/ui/notice'
import { ConfirmSheet } from '@/ui/sheet'
import { TextLink } from '@/ui/text-link'
import { useProposePoints } from '../client'
import { copy } from '../copy'

const words = copy.item

export interface ProposePointsProps {
  meeting: string
  item: AgendaItemView
  range: PointsRange
  onProposed: () => void
}

/** The chair puts another value to the vote. */
export function ProposePoints({ meeting, item, range, onProposed }: ProposePointsProps) {
  const { busy, refusal, run } = useProposePoints(item.item)
  const [points, setPoints] = useState<number>()
  const propose = async (value: number) => {
    const reply = await run({ meeting, item: item.item, points: value })
    if (reply?.ok !== true) return
    setPoints(undefined)
    onProposed()
  }
  return (
    <>
      <TextLink onTap={() => setPoints(item.points ?? range.least)}>{words.propose}</TextLink>
      {points === undefined ? null : (
        <ConfirmSheet
          open
          title={words.proposeTitle(item.title)}
          message={words.proposeMessage}
          action={words.propose}
          busy={busy}
          onClose={() => setPoints(undefined)}
          onConfirm={() => void propose(points)}
        >
          <PointsField title={words.points} range={range} value={points} onChange={setPoints} />
          <RefusalNote refusal={refusal} />
        </ConfirmSheet>
      )}
    </>
  )
}
