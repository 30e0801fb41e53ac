import type { DeclarationSummary } from '@shared/declaration/contract'
import type { Declaration } from '@shared/declaration/state'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import { dueForAmendment } from '@shared/declaration/rules'
import { findingInWords } from '@shared/declaration/words'
import { dayOf, type Day } from '@shared/kernel/calendar'
import { worthOfOne } from '@shared/ledger/priced'
import { findIndicator } from '@shared/rulebook/rulebook'
import { variantTitle } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import type { BookFor } from './book-for'

/** Who looks, and on which day. */
export interface Looking {
  person: string
  today: Day
}

export function lookingOf({ identity: { person }, now }: Call): Looking {
  return { person, today: dayOf(now) }
}

/** What a list shows of a declaration to the person looking. */
export function summaryOf(
  declaration: Declaration,
  { rulebook, enrolment }: BookFor,
  { person, today }: Looking,
): DeclarationSummary {
  const indicator = findIndicator(rulebook, declaration.indicator)
  const { range } = pointsClauseOf(rulebook, declaration, enrolment)
  const { honoursOnly = false } = declaration
  const pointsShown =
    range === undefined ? worthOfOne(rulebook, enrolment, declaration) : declaration.points
  return {
    declaration: declaration._id,
    subject: {
      member: declaration.subject,
      name: declaration.subjectName,
      post: declaration.subjectPost,
    },
    indicator: declaration.indicator,
    indicatorTitle: indicator?.title ?? declaration.indicator,
    variantTitle: indicator && variantTitle(indicator, declaration.variant),
    title: declaration.title,
    day: declaration.day,
    state: declaration.state,
    points: honoursOnly ? undefined : pointsShown,
    range,
    honoursOnly,
    photoCount: declaration.photos.length,
    submittedAt: declaration.submittedAt,
    dueDay: declaration.dueDay,
    amendBy:
      declaration.state === 'submitted' ? dueForAmendment(today, rulebook.clocks) : undefined,
    overdue: declaration.dueDay !== undefined && declaration.dueDay < today,
    mine: declaration.subject === person,
    reason: declaration.reason,
    proxy: declaration.proxy && {
      byName: declaration.proxy.byName,
      confirmed: declaration.proxy.confirmed?.how,
    },
    findings: declaration.findings.map((finding) => ({
      code: finding.code,
      sentence: findingInWords(finding),
    })),
  }
}
