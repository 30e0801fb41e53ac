import type { AppealDetail } from '@shared/appeal/contract'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { copy } from '../copy'

const words = copy.appeal

/** Who reconsiders, who does not and why, and what they said. */
export function AppealPanel({ appeal }: { appeal: AppealDetail }) {
  const { panel, excluded, reasons, state } = appeal
  const awaited = state === 'reconsidering' ? words.awaited : words.notVoted
  const superior = state === 'referred' || panel.length === 0
  return (
    <>
      <Card>
        <SectionTitle>{words.panel}</SectionTitle>
        {superior ? <Notice tone="quiet">{words.panelNone}</Notice> : null}
        {panel.map(({ member, name, voted }) => (
          <Row key={member} title={name} value={voted ? words.voted : awaited} />
        ))}
        {excluded.map(({ name, why }) => (
          <Notice key={name} tone="quiet">
            {words.excluded(name, why)}
          </Notice>
        ))}
      </Card>
      {reasons.length === 0 ? null : <SectionTitle>{words.reasons}</SectionTitle>}
      <RowGroup>
        {reasons.map(({ name, vote, reason }) => (
          <Row key={name} title={name} detail={reason} value={voteWords(vote)} />
        ))}
      </RowGroup>
    </>
  )
}

/** The wire says a vote as its kind or in words; both are shown as words. */
function voteWords(vote: string): string {
  if (vote === 'grant') return words.grant
  return vote === 'deny' ? words.deny : vote
}
