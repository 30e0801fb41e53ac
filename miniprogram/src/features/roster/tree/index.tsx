import { useState } from 'react'
import { useLoad } from '@/cloud/use-load'
import { useMore } from '@/cloud/use-more'
import { open, routes } from '@/navigation/routes'
import { useParam } from '@/navigation/use-param'
import { PageLoad } from '@/parts/page-load'
import { PlainButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { MoreButton } from '@/ui/more-button'
import { Notice, RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Screen } from '@/ui/screen'
import { SectionTitle } from '@/ui/section-title'
import { ConfirmSheet } from '@/ui/sheet'
import { dayInYear } from '@/words/date'
import { dotted } from '@/words/titles'
import { showOrganisation, useDissolve, type Organisation } from '../client'
import { copy, kindsBelow, kindTitles } from '../copy'

const words = copy.tree

/** What stands here, and what is below it? */
export default function TreePage() {
  const asked = useParam('organisation')
  const load = useLoad(() => showOrganisation(asked), { key: asked, onReturn: true })
  const first = load.state === 'ready' ? load.value : undefined
  const more = useMore(first, (after) => showOrganisation(asked, after))
  return (
    <Screen title={first?.name}>
      <PageLoad load={load}>
        {(node) => {
          const below = [node, ...more.pages].flatMap((page) => page.below)
          return (
            <>
              <Notice tone="quiet">{headOf(node)}</Notice>
              <Doors node={node} />
              {kindsBelow[node.kind].length === 0 ? null : (
                <>
                  <SectionTitle>{words.below}</SectionTitle>
                  {below.length === 0 ? (
                    <EmptyState title={words.none} advice={words.noneAdvice} />
                  ) : (
                    <RowGroup>
                      {below.map((one) => (
                        <Row
                          key={one.organisation}
                          title={one.name}
                          detail={kindTitles[one.kind]}
                          value={one.dissolvedOn === undefined ? undefined : words.isDissolved}
                          quiet={one.dissolvedOn !== undefined}
                          onTap={() => open(routes.tree(one.organisation))}
                        />
                      ))}
                    </RowGroup>
                  )}
                  <MoreButton more={more} />
                </>
              )}
              <Dissolve node={node} onDone={() => void load.reload()} />
            </>
          )
        }}
      </PageLoad>
    </Screen>
  )
}

function headOf({ kind, founded, dissolvedOn, members }: Organisation): string {
  return dotted(
    kindTitles[kind],
    (kind === 'branch' || kind === 'group') && words.people(members),
    founded !== undefined && words.founded(dayInYear(founded)),
    dissolvedOn !== undefined && words.dissolved(dayInYear(dissolvedOn)),
  )
}

function Doors({ node }: { node: Organisation }) {
  const { organisation, kind, dissolvedOn, appointments } = node
  // Whoever set the environment up is on no roster, and their phone can be lost too.
  const setItUp = appointments.some(({ appointment }) => appointment === 'set-up')
  const standing = dissolvedOn === undefined
  const doors = {
    setUp: routes.setUp(organisation),
    members: routes.members(organisation),
    bindings: routes.bindings(organisation),
    transfer: routes.startTransfer(organisation),
    files: routes.rosterFiles(organisation),
    appointments: routes.appointments(organisation),
    create: routes.createOrganisation(organisation),
  }
  const offered = {
    setUp: kind !== 'group' && standing,
    members: kind === 'branch',
    bindings: (kind === 'branch' && standing) || setItUp,
    transfer: kind === 'branch',
    files: kind !== 'group',
    appointments: true,
    create: standing && kindsBelow[kind].length > 0,
  }
  const names = Object.keys(doors) as (keyof typeof doors)[]
  return (
    <RowGroup>
      {names
        .filter((name) => offered[name])
        .map((name) => (
          <Row
            key={name}
            title={words.doors[name][0]}
            detail={words.doors[name][1]}
            onTap={() => open(doors[name])}
          />
        ))}
    </RowGroup>
  )
}

/** Offered where nothing is in the way any more. */
function Dissolve({ node, onDone }: { node: Organisation; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useDissolve(node.organisation)
  const { dissolvedOn, members, appointments, below, today } = node
  const standing = below.some((one) => one.dissolvedOn === undefined)
  if (dissolvedOn !== undefined || members > 0 || appointments.length > 0 || standing) {
    return null
  }
  const confirm = async (resolution: string) => {
    const reply = await run({ organisation: node.organisation, on: today, resolution })
    if (reply?.ok !== true) return
    setAsking(false)
    onDone()
  }
  return (
    <>
      <PlainButton onTap={() => setAsking(true)}>{words.dissolve}</PlainButton>
      <ConfirmSheet
        open={asking}
        title={words.dissolve}
        message={words.dissolveAsk}
        action={words.dissolve}
        reason={words.resolution}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={(resolution) => void confirm(resolution)}
      >
        <RefusalNote refusal={refusal} />
      </ConfirmSheet>
    </>
  )
}
