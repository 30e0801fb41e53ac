import { View } from '@tarojs/components'
import { formatPoints } from '@shared/kernel/points'
import { declareUnder } from '@/navigation/declare-under'
import { open, routes } from '@/navigation/routes'
import { BigNumber } from '@/ui/big-number'
import { PlainButton, PrimaryButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Row } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Sheet } from '@/ui/sheet'
import { dotted } from '@/words/titles'
import { windowWords } from '@/words/window'
import type { Way, WaysToEarn } from '../client'
import { copy } from '../copy'
import { windowOf } from './filter'

export interface WaySheetProps {
  way: Way | undefined
  known: WaysToEarn
  onClose: () => void
}

const words = copy.earn

/** One way to earn: what is left, under which caps, how it is booked, and where to begin. */
export function WaySheet({ way, known, onClose }: WaySheetProps) {
  if (way === undefined) return null
  const { indicator, title, rule, clause, earned, left, decided, evidenceAsked, effects } = way
  const span = words.left(windowWords[windowOf(known, way)])
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className="way-sheet">
        {left === undefined ? null : (
          <>
            <View className="way-sheet__words">{span}</View>
            <BigNumber
              points={left}
              size={28}
              label={span}
              after={words.earned(formatPoints(earned))}
            />
          </>
        )}
        <Notice tone="quiet">{dotted(indicator, rule)}</Notice>
        {left === 0 && way.way === 'declared' ? <Notice>{words.fullAdvice}</Notice> : null}
        <Caps way={way} />
        <SectionTitle>{words.clause}</SectionTitle>
        <View className="way-sheet__words">{clause}</View>
        {effects.map((effect) => (
          <View key={effect} className="way-sheet__words">{`${words.more}：${effect}`}</View>
        ))}
        <View className="way-sheet__words">{moduleWords(known, way)}</View>
        <SectionTitle>{words.how}</SectionTitle>
        <View className="way-sheet__words">{decided}</View>
        {evidenceAsked === '' ? null : (
          <View className="way-sheet__words">{`${words.evidence}：${evidenceAsked}`}</View>
        )}
        <Start way={way} onClose={onClose} />
      </View>
    </Sheet>
  )
}

function Caps({ way: { caps } }: { way: Way }) {
  if (caps.length === 0) return null
  return (
    <>
      <SectionTitle>{words.caps}</SectionTitle>
      {caps.map(({ cap, left }) => (
        <Row
          key={cap}
          title={cap}
          value={left === 0 ? words.full : formatPoints(left)}
          valueTone={left === 0 ? 'quiet' : 'figure'}
        />
      ))}
    </>
  )
}

/** "履职分：全年满分 60 分，按应得比例折算": what becomes of the points of a row. */
function moduleWords({ modules }: WaysToEarn, way: Way): string {
  const module = modules.find((one) => one.module === way.module)
  return module === undefined ? '' : `${module.title}：${module.sentence}`
}

function Start({
  way: { way, indicator },
  onClose,
}: Omit<WaySheetProps, 'known' | 'way'> & { way: Way }) {
  if (way === 'declared') {
    const declare = () => {
      onClose()
      declareUnder(indicator)
    }
    return (
      <View className="way-sheet__start">
        <PrimaryButton onTap={declare}>{words.declare}</PrimaryButton>
      </View>
    )
  }
  if (way !== 'signedIn') return null
  return (
    <View className="way-sheet__start">
      <PlainButton onTap={() => open(routes.activities())}>{words.activities}</PlainButton>
    </View>
  )
}
