import { View } from '@tarojs/components'
import type { DraftFinding } from '@shared/rulebook/draft-shown'
import { open, routes } from '@/navigation/routes'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import type { DraftView } from '../client'
import { draftCopy } from '../draft-copy'

const words = draftCopy.draft
const severities = ['refuses', 'warns', 'notes'] as const

/** What the linter against formalism found, the gravest first, each with its policy. */
export function DraftFindings({ draft: { draft, findings } }: { draft: DraftView }) {
  if (findings.length === 0) return <Notice tone="quiet">{words.clean}</Notice>
  return (
    <>
      {severities.map((severity) => (
        <FindingGroup
          key={severity}
          draft={draft}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
    </>
  )
}

interface FindingGroupProps {
  draft: string
  severity: DraftFinding['severity']
  findings: DraftFinding[]
}

function FindingGroup({ draft, severity, findings }: FindingGroupProps) {
  if (findings.length === 0) return null
  return (
    <>
      <SectionTitle>{words.findings[severity]}</SectionTitle>
      <RowGroup>
        {findings.map(({ indicator, sentence, policy, instead }) => (
          <Row
            key={sentence}
            title={sentence}
            quiet={severity === 'notes'}
            detail={
              <>
                <View>{words.policy(policy)}</View>
                <View>{words.instead(instead)}</View>
              </>
            }
            label={sentence}
            onTap={
              indicator === undefined ? undefined : () => open(routes.draftRow(draft, indicator))
            }
          />
        ))}
      </RowGroup>
    </>
  )
}
