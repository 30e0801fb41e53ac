import { View } from '@tarojs/components'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from './copy'
import { MovedList } from './moved-list'
import { findingsOf, type Findings, type Run } from './run'

/** Who would move and what did it, of as many as have been replayed. */
export function Results({ run }: { run: Run }) {
  const findings = findingsOf(run.pages)
  return (
    <>
      {findings.moved.length > 0 ? (
        <>
          <MovedList findings={findings} />
          <Causes findings={findings} />
        </>
      ) : run.state === 'done' ? (
        <EmptyState {...copy.nobodyMoves} />
      ) : (
        <Notice tone="quiet">{copy.nobodyYet}</Notice>
      )}
      <Clamped findings={findings} />
      <WithoutPast findings={findings} />
    </>
  )
}

function Causes({ findings: { causes } }: { findings: Findings }) {
  if (causes.length === 0) return null
  return (
    <View className="replay-group">
      <SectionTitle>{copy.causes}</SectionTitle>
      <RowGroup>
        {causes.map((cause) => (
          <Row
            key={cause.indicator}
            lead={<View className="replay-code">{cause.indicator}</View>}
            title={cause.title}
            detail={copy.cause(cause)}
          />
        ))}
      </RowGroup>
    </View>
  )
}

function Clamped({ findings: { clamped } }: { findings: Findings }) {
  if (clamped.length === 0) return null
  return (
    <View className="replay-group">
      <SectionTitle>{copy.clamped}</SectionTitle>
      <RowGroup>
        {clamped.map(({ member, name, indicator, title, decided, counted }, index) => (
          <Row
            key={`${member} ${indicator} ${index}`}
            title={name}
            detail={copy.clampedOf(title, decided, counted)}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{copy.clampedNote}</Notice>
    </View>
  )
}

function WithoutPast({ findings: { withoutPast } }: { findings: Findings }) {
  if (withoutPast.length === 0) return null
  return (
    <View className="replay-group">
      <SectionTitle>{copy.withoutPast}</SectionTitle>
      <RowGroup>
        {withoutPast.map(({ indicator, title }) => (
          <Row
            key={indicator}
            lead={<View className="replay-code">{indicator}</View>}
            title={title}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{copy.withoutPastNote}</Notice>
    </View>
  )
}
