import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { analyse, listRulebooks } from '../client'
import { HalfField } from '../parts/half-field'
import { AnalysedRows } from './analysed-rows'
import { AnalysisHead } from './analysis-head'
import { copy } from './copy'
import './analysis.less'

/** How did each clause do in a half-year? */
export default function AnalysisPage() {
  const branch = useParam('branch')
  const load = useLoad(() => listRulebooks(branch), { key: branch })
  return (
    <Screen>
      <PageLoad load={load}>
        {({ endedHalves }) =>
          endedHalves.length === 0 ? (
            <EmptyState {...copy.noHalf} />
          ) : (
            <OfHalf branch={branch} halves={endedHalves} />
          )
        }
      </PageLoad>
    </Screen>
  )
}

function OfHalf({ branch, halves }: { branch: string; halves: string[] }) {
  const [half, setHalf] = useState(halves[0] ?? '')
  const load = useLoad(() => analyse(branch, half), { key: `${branch} ${half}` })
  return (
    <>
      <HalfField title={copy.half} halves={halves} value={half} onChange={setHalf} />
      <PageLoad load={load}>
        {(analysis) =>
          analysis.membersCount === 0 ? (
            <EmptyState {...copy.nobody} />
          ) : (
            <>
              <AnalysisHead analysis={analysis} />
              {analysis.readsSurvey ? (
                <RowGroup>
                  <Row
                    title={copy.survey}
                    detail={copy.surveyDetail}
                    onTap={() => open(routes.survey(branch || undefined, half))}
                  />
                </RowGroup>
              ) : null}
              <AnalysedRows rows={analysis.rows} />
            </>
          )
        }
      </PageLoad>
    </>
  )
}
