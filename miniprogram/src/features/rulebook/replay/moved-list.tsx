import { View } from '@tarojs/components'
import { useState } from 'react'
import { gradeTitles } from '@shared/rulebook/words/names'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import { Sheet } from '@/ui/sheet'
import { dotted } from '@/words/titles'
import type { Moved } from '../client'
import { ShowMore, useShown } from '../parts/show-more'
import { copy } from './copy'
import type { Findings } from './run'

/** Who would move, the largest change first; a tap says what of it. */
export function MovedList({ findings }: { findings: Findings }) {
  const { moved, changingBand } = findings
  const [filter, setFilter] = useState<'all' | 'bands'>('all')
  const [opened, setOpened] = useState<Moved>()
  const chosen = filter === 'all' ? moved : changingBand
  const shown = useShown(chosen, filter)
  return (
    <View className="replay-group">
      <SectionTitle aside={copy.bandCount(changingBand.length)}>
        {copy.movedCount(moved.length)}
      </SectionTitle>
      {changingBand.length === 0 ? null : (
        <View className="replay-filter">
          <Segments
            label={copy.filter}
            value={filter}
            onChange={setFilter}
            segments={[
              { value: 'all', title: copy.all(moved.length) },
              { value: 'bands', title: copy.bands(changingBand.length) },
            ]}
          />
        </View>
      )}
      <RowGroup>
        {shown.rows.map((one) => (
          <MovedRow key={one.member} moved={one} onTap={() => setOpened(one)} />
        ))}
      </RowGroup>
      <ShowMore shown={shown} />
      {changingBand.length === 0 ? null : <Notice tone="quiet">{copy.bandsNote}</Notice>}
      <WhatOfIt moved={opened} onClose={() => setOpened(undefined)} />
    </View>
  )
}

function MovedRow({ moved, onTap }: { moved: Moved; onTap: () => void }) {
  const { name, before, after, bandBefore, bandAfter } = moved
  const band =
    bandBefore === bandAfter ? undefined : copy.band(bandTitle(bandBefore), bandTitle(bandAfter))
  return (
    <Row
      title={name}
      detail={
        <>
          <View>{copy.fromTo(before, after)}</View>
          {band === undefined ? null : <View>{band}</View>}
        </>
      }
      label={dotted(name, copy.fromTo(before, after), band)}
      value={copy.change(after - before)}
      valueTone="figure"
      onTap={onTap}
    />
  )
}

function bandTitle(band: Moved['bandBefore']): string {
  return band === undefined ? copy.noBand : gradeTitles[band]
}

/** The clauses of one member that would count differently. */
function WhatOfIt({ moved, onClose }: { moved: Moved | undefined; onClose: () => void }) {
  if (moved === undefined) return null
  const { name, rows, before, after } = moved
  const sum = rows.reduce((all, row) => all + row.after - row.before, 0)
  return (
    <Sheet open title={copy.rowsOf(name)} onClose={onClose}>
      {rows.map((row) => (
        <Row
          key={row.indicator}
          lead={<View className="replay-code">{row.indicator}</View>}
          title={row.title}
          detail={
            <>
              {row.before === row.after ? null : <View>{copy.fromTo(row.before, row.after)}</View>}
              {row.attainable === undefined ? null : (
                <View>{copy.attainable(row.attainable.before, row.attainable.after)}</View>
              )}
            </>
          }
          value={row.before === row.after ? undefined : copy.change(row.after - row.before)}
          valueTone="figure"
        />
      ))}
      {sum === after - before ? null : (
        <Notice tone="quiet">
          {rows.length === 0 ? copy.otherRules : copy.inProportion(after - before)}
        </Notice>
      )}
    </Sheet>
  )
}
