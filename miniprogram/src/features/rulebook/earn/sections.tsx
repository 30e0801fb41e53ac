import { View } from '@tarojs/components'
import { formatPoints } from '@shared/kernel/points'
import { earningWays } from '@shared/rulebook/earning-way'
import type { ReactNode } from 'react'
import { ProgressBar } from '@/ui/progress-bar'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { dotted } from '@/words/titles'
import { windowWords, type WindowName } from '@/words/window'
import type { Way, WaysToEarn } from '../client'
import { copy } from '../copy'
import { windowOf, type Found } from './filter'

export interface SectionsProps {
  found: Found
  known: WaysToEarn
  onOpen: (indicator: string) => void
}

const words = copy.earn

/** What was found, by how the points come; then what costs points, then what is for others. */
export function Sections({ found, known, onOpen }: SectionsProps) {
  return (
    <>
      {earningWays.map((way) => (
        <Section key={way} title={words.ways[way]}>
          {found.ways
            .filter((one) => one.way === way)
            .map((one) => (
              <WayRow
                key={one.indicator}
                way={one}
                window={windowOf(known, one)}
                onOpen={() => onOpen(one.indicator)}
              />
            ))}
        </Section>
      ))}
      <Section title={words.costs}>
        {found.costs.map(({ indicator, title, rule }) => (
          <Row key={indicator} title={title} detail={dotted(indicator, rule)} />
        ))}
      </Section>
      <Section title={words.notForYou}>
        {found.notForYou.map(({ indicator, title, why }) => (
          <Row key={indicator} quiet title={title} detail={dotted(indicator, why)} />
        ))}
      </Section>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <View className="earn-section">
      <SectionTitle>{title}</SectionTitle>
      <RowGroup>{children}</RowGroup>
    </View>
  )
}

interface WayRowProps {
  way: Way
  window: WindowName
  onOpen: () => void
}

function WayRow({ way, window, onOpen }: WayRowProps) {
  const { indicator, title, rule, earned, left } = way
  const stands = standing(way, window)
  return (
    <Row
      title={title}
      quiet={left === 0}
      label={dotted(title, stands)}
      onTap={onOpen}
      detail={
        <>
          <View>{dotted(indicator, rule)}</View>
          {left === undefined ? null : (
            <View className="earn-bar">
              <ProgressBar
                bare
                value={earned}
                full={earned + left}
                tone={left === 0 ? 'done' : 'brand'}
                format={formatPoints}
                label={title}
              />
            </View>
          )}
          <View className="earn-stands">{stands}</View>
          {left === 0 ? null : <FullPeriods way={way} />}
        </>
      }
    />
  )
}

/** "本年还可得 5.00 · 已得 1.00" */
function standing({ earned, left }: Way, window: WindowName): string {
  const has = words.earned(formatPoints(earned))
  if (left === undefined) return has
  if (left === 0) return dotted(`${windowWords[window]}${words.full}`, has)
  return dotted(`${words.left(windowWords[window])} ${formatPoints(left)}`, has)
}

/** A month or a quarter that is full, while the year is not. */
function FullPeriods({ way }: { way: Way }) {
  const full = way.caps.filter(({ left }) => left === 0)
  return full.map(({ cap }) => <View key={cap}>{words.fullUnder(cap)}</View>)
}
