import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { copy } from '../copy'

const words = copy.branch
const doors = {
  board: routes.boardOf,
  evaluation: routes.evaluation,
  meetings: routes.meetings,
  rulebook: routes.rulebook,
  survey: routes.survey,
  analysis: routes.analysis,
}
const names = ['board', 'evaluation', 'meetings', 'rulebook', 'analysis', 'survey'] as const

/** What may an inspector read of this branch? */
export default function BranchPage() {
  const branch = useParam('id')
  const name = useParam('name')
  return (
    <Screen title={name === '' ? undefined : name}>
      <RowGroup>
        {names.map((door) => (
          <Row
            key={door}
            title={words[door][0]}
            detail={words[door][1]}
            onTap={() => open(doors[door](branch))}
          />
        ))}
      </RowGroup>
      <Notice tone="quiet">{words.readOnly}</Notice>
    </Screen>
  )
}
