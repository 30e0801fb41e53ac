import { formatPointsChange } from '@shared/kernel/points'
import type { AppealDetail } from '@shared/appeal/contract'
import { open, routes } from '@/navigation/routes'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Tag } from '@/ui/tag'
import { dayWords } from '@/words/date'
import { copy } from '../copy'

const words = copy.appeal

/** What it is about, how it stands, and what a grant would do. */
export function AppealMatter({ appeal }: { appeal: AppealDetail }) {
  const { matter, state, appellant, indicatorTitle, reason, dueDay, effect, effectPoints } = appeal
  const undecided = state === 'reconsidering' || state === 'referred'
  return (
    <>
      <Card>
        <Row
          strong
          title={
            <>
              {matter}
              <Tag tone={state === 'granted' ? 'done' : 'brand'}>{copy.states[state]}</Tag>
            </>
          }
          detail={`${appellant.name} · ${indicatorTitle}`}
        />
        {dueDay === undefined || !undecided ? null : (
          <Notice>
            {state === 'referred'
              ? words.dueReferred(dayWords(dueDay))
              : words.due(dayWords(dueDay))}
          </Notice>
        )}
      </Card>
      <Card>
        <SectionTitle>{words.reason}</SectionTitle>
        {reason}
      </Card>
      {undecided || state === 'granted' ? (
        <Card>
          <Row
            title={state === 'granted' ? words.effected : words.effect}
            detail={effect}
            value={effectPoints === undefined ? undefined : formatPointsChange(effectPoints)}
            valueTone="figure"
          />
        </Card>
      ) : null}
      <Doors appeal={appeal} />
    </>
  )
}

/** The records that the appeal is about and that came of it. */
function Doors({ appeal: { entry, declaration, newEntry, edition } }: { appeal: AppealDetail }) {
  if (entry === undefined && declaration === undefined && newEntry === undefined) return null
  return (
    <RowGroup>
      {entry === undefined ? null : (
        <Row title={words.toEntry} onTap={() => open(routes.entry(entry))} />
      )}
      {declaration === undefined ? null : (
        <Row title={words.toDeclaration} onTap={() => open(routes.declaration(declaration))} />
      )}
      {newEntry === undefined ? null : (
        <Row title={words.toNewEntry} onTap={() => open(routes.entry(newEntry))} />
      )}
      {edition === undefined ? null : (
        <Row title={words.edition(edition)} onTap={() => open(routes.board())} />
      )}
    </RowGroup>
  )
}
