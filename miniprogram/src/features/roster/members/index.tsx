import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { BottomBar } from '@/ui/bottom-bar'
import { PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { dotted, officeTitle, postTitle, standingTitle } from '@/words/titles'
import { listMembers, type MembersPage } from '../client'
import { copy } from '../copy'

const words = copy.members

/** Who is on the roster of this branch? */
export default function MembersPageOfBranch() {
  const branch = useParam('branch')
  const load = useLoad(() => listMembers(branch), { key: branch, onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => listMembers(branch, after))
  // A secretary comes without a branch and enrols nobody.
  const bottom =
    branch === '' ? undefined : (
      <BottomBar>
        <PrimaryButton onTap={() => open(routes.enrol(branch))}>{words.enrol}</PrimaryButton>
      </BottomBar>
    )
  return (
    <Screen bottom={bottom}>
      <PageLoad load={load}>
        {(page) => {
          const members = [page, ...more.pages].flatMap((one) => one.members)
          return members.length === 0 ? (
            <EmptyState title={words.none} advice={words.noneAdvice} />
          ) : (
            <>
              <RowGroup>
                {members.map((one) => (
                  <Row
                    key={one.member}
                    title={one.name}
                    detail={detailOf(one)}
                    value={one.bound ? undefined : words.notBound}
                    onTap={() => open(routes.member(one.member))}
                  />
                ))}
              </RowGroup>
              <MoreButton more={more} />
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

function detailOf(one: MembersPage['members'][number]): string {
  const { standing, office, department, post, scored } = one
  return dotted(
    standing !== 'formal' && standingTitle(standing),
    office !== 'ordinary' && officeTitle(office),
    department,
    postTitle(post),
    !scored && words.notScored,
  )
}
