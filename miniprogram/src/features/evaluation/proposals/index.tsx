import { useLoad } from '@/cloud/use-load'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { halfYearWords } from '@/words/date'
import { showProposals, type ProposalsView } from '../client'
import { copy } from '../copy'

const words = copy.proposals

/** Whom does the rulebook put forward for praise, a talk or help, and why? */
export default function ProposalsPage() {
  const half = useParam('half')
  const load = useLoad(() => showProposals(half), { key: half })
  return (
    <Screen>
      <PageLoad load={load}>{(shown) => <Proposals {...shown} />}</PageLoad>
    </Screen>
  )
}

type ThresholdView = ProposalsView['thresholds'][number]

function Proposals({ half, thresholds }: ProposalsView) {
  if (thresholds.length === 0) return <EmptyState {...words.noThresholds} />
  return (
    <>
      <Notice tone="quiet">{words.what(halfYearWords(half))}</Notice>
      {thresholds.map((one) => (
        <Threshold key={one.threshold} {...one} />
      ))}
    </>
  )
}

function Threshold({ threshold, title, opens, due, members }: ThresholdView) {
  const count = due ? words.count(members.length) : words.atYearEnd
  return (
    <>
      <SectionTitle>{words.opens[opens]}</SectionTitle>
      <RowGroup>
        <Row title={title} detail={words.clause(threshold)} value={count} />
        {members.map(({ member, name, why }) => (
          <Row key={member} title={name} detail={why} />
        ))}
      </RowGroup>
    </>
  )
}
