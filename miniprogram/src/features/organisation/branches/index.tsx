import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { listBranches, type BranchList } from '../client'
import { copy } from '../copy'

const words = copy.branches

/** Which branches are below me? */
export default function BranchesPage() {
  const toRulebook = useParam('door') === 'rulebook'
  const load = useLoad(() => listBranches(), { onReturn: true })
  const more = useMore(load.state === 'ready' ? load.value : undefined, listBranches)
  return (
    <Screen>
      <PageLoad load={load}>
        {({ branches, awaiting }) =>
          branches.length === 0 ? (
            <EmptyState title={words.none} advice={words.noneAdvice} />
          ) : (
            <>
              <Notice tone="quiet">{toRulebook ? words.whatRulebook : words.what}</Notice>
              {toRulebook ? <Awaiting awaiting={awaiting} /> : null}
              {toRulebook ? <FrameDoor /> : null}
              <RowGroup>
                {[branches, ...more.pages.map((page) => page.branches)]
                  .flat()
                  .map(({ branch, name }) => (
                    <Row
                      key={branch}
                      title={name}
                      onTap={() =>
                        open(
                          toRulebook
                            ? routes.rulebookVersions(branch, name)
                            : routes.branch(branch, name),
                        )
                      }
                    />
                  ))}
              </RowGroup>
              <MoreButton more={more} />
            </>
          )
        }
      </PageLoad>
    </Screen>
  )
}

/** What waits for a superior, wherever its branch stands in the list. */
function Awaiting({ awaiting }: Pick<BranchList, 'awaiting'>) {
  if (awaiting.length === 0) return null
  return (
    <>
      <SectionTitle>{words.awaiting(awaiting.length)}</SectionTitle>
      <RowGroup>
        {awaiting.map(({ draft, branch, name, version }) => (
          <Row
            key={draft}
            title={name}
            detail={words.awaitingVersion(version)}
            onTap={() => open(routes.rulebookDraft(draft, branch))}
          />
        ))}
      </RowGroup>
    </>
  )
}

/** What holds for all of them. */
function FrameDoor() {
  const [title, detail] = words.frame
  return (
    <RowGroup>
      <Row title={title} detail={detail} onTap={() => open(routes.rulebookFrame())} />
    </RowGroup>
  )
}
