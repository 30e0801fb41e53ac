import { open, routes } from '@/navigation/routes'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import type { Organisation } from '../client'
import { copy, kindTitles } from '../copy'
import { stepsOfBranch, stepsOfRoot, type SetUpStep } from './steps'

const words = copy.setUp

export function BranchSteps({ node }: { node: Organisation }) {
  return <StepList steps={stepsOfBranch(node)} />
}

/** The steps of the environment, and a door to those of each organisation below. */
export function RootSteps({ node }: { node: Organisation }) {
  return (
    <>
      <SectionTitle>{words.ofRoot}</SectionTitle>
      <StepList steps={stepsOfRoot(node)} />
      {node.below.length === 0 ? null : (
        <>
          <SectionTitle>{words.branches}</SectionTitle>
          <RowGroup>
            {node.below.map(({ organisation, name, kind }) => (
              <Row
                key={organisation}
                title={name}
                detail={kindTitles[kind]}
                onTap={() => open(routes.setUp(organisation))}
              />
            ))}
          </RowGroup>
        </>
      )}
    </>
  )
}

function StepList({ steps }: { steps: SetUpStep[] }) {
  return (
    <RowGroup>
      {steps.map(({ name, done, detail, url }) => (
        <Row
          key={name}
          title={words.steps[name]}
          detail={detail}
          value={done ? <Tag tone="done">{words.done}</Tag> : url && words.todo}
          onTap={url === undefined || (done && once.has(name)) ? undefined : () => open(url)}
        />
      ))}
    </RowGroup>
  )
}

/** What is done for good: a second time would be refused. */
const once = new Set<SetUpStep['name']>(['rulebook'])
