import { open, routes } from '@/navigation/routes'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { copy } from '../copy'
import { ExportMine } from '../parts/export-mine'

const { rows } = copy

/** What is held on me, who looked at it, and what can I ask for? */
export default function MyDataPage() {
  return (
    <Screen>
      <RowGroup>
        <Row title={rows.looks[0]} detail={rows.looks[1]} onTap={() => open(routes.looks())} />
        <Row
          title={rows.rectify[0]}
          detail={rows.rectify[1]}
          onTap={() => open(routes.rectify())}
        />
        <Row
          title={rows.guideline[0]}
          detail={rows.guideline[1]}
          onTap={() => open(routes.privacyGuideline())}
        />
      </RowGroup>
      <ExportMine />
    </Screen>
  )
}
