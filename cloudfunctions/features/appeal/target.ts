import type { AppealTargetInput } from '@shared/appeal/contract'
import type { AppealTarget } from '@shared/appeal/decide'
import { effectOnEntry, halfOfRejection } from '@shared/appeal/rules'
import type { Declaration } from '@shared/declaration/state'
import { evaluationId } from '@shared/evaluation/evaluation'
import { halfYearOf, monthOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { FactEntry } from '@shared/ledger/entry'
import { chainOf, matterOf } from '@shared/ledger/scorecard'
import { worthOfOne } from '@shared/ledger/priced'
import { findIndicator } from '@shared/rulebook/rulebook'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { enrolmentOf } from '../../kit/posting'
import { rulebookIn } from '../../kit/rulebooks'
import { pathOf } from '../organisation/store'
import { actedOnDeclaration, sourcesOf } from './acted'

/** What is appealed against, with what a grant would book: from stored documents only. */
export function targetOf(call: Call, target: AppealTargetInput): Promise<AppealTarget> {
  switch (target.kind) {
    case 'entry':
      return entryTarget(call, target.entry)
    case 'declaration':
      return declarationTarget(call, target.declaration)
  }
}

async function entryTarget(call: Call, id: string): Promise<AppealTarget> {
  const entry = (await read('entries', id)) ?? refuse('notFound')
  const path = await pathOf(call, entry.branch)
  call.permit({ organisation: entry.branch, path, subject: entry.subject })
  if (entry.kind !== 'fact' || !(await stands(entry))) return refuse('notAppealable')
  const { branch, ownMonth, variant, bookedHalf: half, quantity } = entry
  const { rulebook } = await rulebookIn(branch, halfYearOf(ownMonth))
  const indicator = findIndicator(rulebook, entry.indicator) ?? refuse('notAppealable')
  const effect = effectOnEntry(entry, indicator) ?? refuse('notAppealable')
  const { enrolment } = await enrolmentOf(entry.subject, ownMonth, call.now)
  const worth = worthOfOne(rulebook, enrolment, { indicator: indicator.code, variant })
  const times = quantity.kind === 'count' ? quantity.count : 1
  const { title, acted } = await sourcesOf(entry)
  return {
    branch,
    path,
    indicator: indicator.code,
    indicatorTitle: indicator.title,
    matter:
      effect.kind === 'attended'
        ? `${title ?? indicator.title}，记为缺席`
        : `${title ?? indicator.title}，被扣分`,
    target: `entry:${id}`,
    effect,
    effectPoints: worth === undefined ? undefined : worth * times,
    half,
    ownMonth,
    acted,
  }
}

/** The fact is the one that counts now: neither a reversal, nor reversed, nor corrected since. */
async function stands(entry: FactEntry): Promise<boolean> {
  if (entry.reverses !== undefined) return false
  const scorecard = await read('scorecards', chainOf(entry.subject, entry.year))
  const matter = scorecard && matterOf(scorecard, entry)
  return matter?.stands === true && matter.revision === entry.revision
}

async function declarationTarget(call: Call, id: string): Promise<AppealTarget> {
  const declaration = (await read('declarations', id)) ?? refuse('notFound')
  const { branch, path, subject, variant, day } = declaration
  call.permit({ organisation: branch, path, subject })
  if (declaration.state !== 'rejected') refuse('notAppealable')
  const ownMonth = monthOf(day)
  const { rulebook } = await rulebookIn(branch, halfYearOf(ownMonth))
  const indicator = findIndicator(rulebook, declaration.indicator) ?? refuse('notAppealable')
  const { enrolment } = await enrolmentOf(subject, ownMonth, call.now)
  return {
    branch,
    path,
    indicator: indicator.code,
    indicatorTitle: indicator.title,
    matter: `${declaration.title}，申报未通过`,
    target: `declaration:${id}`,
    effect: { kind: 'bookDeclaration', declaration: id },
    effectPoints: worthOfOne(rulebook, enrolment, { indicator: indicator.code, variant }),
    half: await halfFor(declaration),
    ownMonth,
    acted: await actedOnDeclaration(declaration),
  }
}

async function halfFor({ branch, day, trail, submittedAt }: Declaration) {
  const evaluation = await read('evaluations', evaluationId(branch, halfYearOf(monthOf(day))))
  return halfOfRejection(day, evaluation?.frozenAt, trail.at(-1)?.at ?? submittedAt)
}
