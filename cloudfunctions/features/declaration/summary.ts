import type { DeclarationSummary } from '@shared/declaration/contract'
import type { Declaration } from '@shared/declaration/state'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import { dueForAmendment } from '@shared/declaration/rules'
import { findingInWords } from '@shared/declaration/words'
import { dayOf, type Day } from '@shared/kernel/calendar'
import type { Points } from '@shared/kernel/points'
import { worthOfOne } from '@shared/ledger/priced'
import type { PointsRange } from '@shared/rulebook/formula'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import { variantTitle } from '@shared/rulebook/words'
import type { Enrolment } from '@shared/rulebook/enrolment'
import type { Call } from '../../kit/call'

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
  rulebook: Rulebook,
  { person, today }: Looking,
): DeclarationSummary {
  const indicator = findIndicator(rulebook, declaration.indicator)
  const { range } = pointsClauseOf(rulebook, declaration)
  const { honoursOnly = false } = declaration
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
    points: honoursOnly ? undefined : worthOf(declaration, rulebook, range),
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

function worthOf(
  declaration: Declaration,
  rulebook: Rulebook,
  range: PointsRange | undefined,
): Points | undefined {
  if (range !== undefined) return declaration.points
  return worthOfOne(rulebook, generalEnrolment(declaration), declaration)
}

/**
 * For the worth of one declaration before caps: the post as it was when it was submitted.
 * @NOTE An office that earns another value for one fact would need the enrolment of its month;
 * the books so far differ by office in caps only, and caps are not part of this number.
 */
function generalEnrolment({ branch, subjectPost }: Declaration): Enrolment {
  return {
    branch,
    office: 'ordinary',
    department: '',
    post: subjectPost,
    standing: 'formal',
    scored: true,
  }
}
