import type { AppealClocks, AppealEffect } from '@shared/appeal/appeal'
import type { AppealTargetInput } from '@shared/appeal/contract'
import type { AppealTarget } from '@shared/appeal/decide'
import { effectOfDeclaration, effectOnEntry, halfOfRejection } from '@shared/appeal/rules'
import { pointsClauseOf } from '@shared/declaration/decided-points'
import type { Declaration } from '@shared/declaration/state'
import { evaluationId } from '@shared/evaluation/evaluation'
import { halfYearOf, monthOf, type HalfYear } from '@shared/kernel/calendar'
import { formatPoints, type Points } from '@shared/kernel/points'
import { refuse } from '@shared/kernel/refusal'
import type { FactEntry } from '@shared/ledger/entry'
import { chainOf, matterOf } from '@shared/ledger/scorecard'
import { worthAlone, worthOfOne } from '@shared/ledger/priced'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { findIndicator, type Rulebook } from '@shared/rulebook/rulebook'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { enrolmentOf } from '../../kit/posting'
import { rulebookIn, rulebookOf } from '../../kit/rulebooks'
import { pathOf } from '../organisation/store'
import { actedOnDeclaration, sourcesOf } from './acted'

/** What is appealed against, with what a grant would book: from stored documents only. */
export function targetOf(call: Call, target: AppealTargetInput): Promise<AppealTarget> {
  switch (target.kind) {
    case 'entry':
      return entryTarget(call, target)
    case 'declaration':
      return declarationTarget(call, target.declaration)
  }
}

async function entryTarget(
  call: Call,
  { entry: id, points: claimed }: Extract<AppealTargetInput, { kind: 'entry' }>,
): Promise<AppealTarget> {
  const entry = (await read('entries', id)) ?? refuse('notFound')
  const path = await pathOf(call, entry.branch)
  call.permit({ organisation: entry.branch, path, subject: entry.subject })
  if (entry.kind !== 'fact' || !(await stands(entry))) return refuse('notAppealable')
  const { branch, ownMonth, bookedHalf: half } = entry
  const { rulebook } = await rulebookOf(branch, ownMonth)
  const indicator = findIndicator(rulebook, entry.indicator) ?? refuse('notAppealable')
  const { enrolment } = await enrolmentOf(entry.subject, ownMonth, call.now)
  const effect = effectOnEntry(entry, indicator, enrolment, claimed) ?? refuse('notAppealable')
  const { title, acted } = await sourcesOf(entry)
  return {
    branch,
    path,
    indicator: indicator.code,
    indicatorTitle: indicator.title,
    matter: `${title ?? indicator.title}，${matterInWords(effect, entry)}`,
    target: `entry:${id}`,
    effect,
    effectPoints: effectPoints(rulebook, enrolment, entry, effect),
    half,
    ownMonth,
    acted,
    clocks: await clocksOf(branch, half),
  }
}

function matterInWords({ kind }: AppealEffect, { quantity }: FactEntry): string {
  if (kind === 'attended') return '记为缺席'
  if (kind !== 'decidePoints' || quantity.kind !== 'points') return '被扣分'
  return `审定 ${formatPoints(quantity.points)} 分`
}

/** What the row would gain, before caps and proportion. */
function effectPoints(
  rulebook: Rulebook,
  enrolment: Enrolment,
  { indicator, variant, quantity }: FactEntry,
  effect: AppealEffect,
): Points | undefined {
  const one = { indicator, variant }
  if (quantity.kind === 'points') {
    const decided = worthAlone(rulebook, enrolment, { ...one, quantity })
    if (effect.kind !== 'decidePoints' || decided === undefined) return decided
    return effect.points - decided
  }
  const worth = worthOfOne(rulebook, enrolment, one)
  if (worth === undefined) return undefined
  return quantity.kind === 'count' ? worth * quantity.count : worth
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
  const { rulebook } = await rulebookOf(branch, ownMonth)
  const indicator = findIndicator(rulebook, declaration.indicator) ?? refuse('notAppealable')
  const { enrolment } = await enrolmentOf(subject, ownMonth, call.now)
  const half = await halfFor(declaration)
  const effect = effectOfDeclaration(declaration, pointsClauseOf(rulebook, declaration, enrolment))
  return {
    branch,
    path,
    indicator: indicator.code,
    indicatorTitle: indicator.title,
    matter: `${declaration.title}，申报未通过`,
    target: `declaration:${id}`,
    effect,
    effectPoints:
      'points' in effect
        ? effect.points
        : worthOfOne(rulebook, enrolment, { indicator: indicator.code, variant }),
    half,
    ownMonth,
    acted: await actedOnDeclaration(declaration),
    clocks: await clocksOf(branch, half),
  }
}

/** How long the appeal may take: by the rulebook of the half whose board shows the matter. */
async function clocksOf(branch: string, half: HalfYear): Promise<AppealClocks> {
  const { rulebook } = await rulebookIn(branch, half)
  const { appealDecideWorkingDays, secondAppealWorkingDays } = rulebook.clocks
  return { appealDecideWorkingDays, secondAppealWorkingDays }
}

async function halfFor({ branch, day, trail, submittedAt }: Declaration) {
  const evaluation = await read('evaluations', evaluationId(branch, halfYearOf(monthOf(day))))
  return halfOfRejection(day, evaluation?.frozenAt, trail.at(-1)?.at ?? submittedAt)
}
