import { addMinutes, dayOf, type Instant } from '../kernel/calendar'
import { refusal, refuse, RefusalError, type Refusal } from '../kernel/refusal'
import type { Member } from '../organisation/organisation'
import type { Problem } from '../rulebook/spreadsheet/cell'
import { changed, type Acting, type Changed } from './decide'
import { differences, fieldsOf } from './fields'
import {
  previewDays,
  rosterProblemsMax,
  type ImportReport,
  type RosterImport,
  type RosterImportState,
} from './import'
import type { Plan, PlannedLine } from './sheet/plan'

interface Uploaded {
  _id: string
  organisation: { _id: string; path: string }
  plan: Plan
  problems: Problem[]
}

const minutesOfDay = 24 * 60

/** What a sheet would do, or all that is wrong with it; nothing of it is written to the roster. */
export function previewed(
  { _id, organisation, plan, problems }: Uploaded,
  { actor, now }: Acting,
): RosterImport {
  const newcomers = plan.lines.filter(({ revision }) => revision === undefined).length
  return {
    _id,
    organisation: organisation._id,
    path: organisation.path,
    state: problems.length > 0 ? 'faulty' : 'previewed',
    by: actor,
    at: now,
    problems: problems.slice(0, rosterProblemsMax),
    moreProblems: Math.max(0, problems.length - rosterProblemsMax),
    newcomers,
    changed: plan.lines.length - newcomers,
    same: plan.same,
    removeAfter: addMinutes(now, previewDays * minutesOfDay),
  }
}

export function confirmed(one: RosterImport, basis: string, { actor, now }: Acting): RosterImport {
  mustBePreviewed(one.state)
  if (one.newcomers + one.changed === 0) refuse('importChangesNothing')
  if (one.removeAfter !== undefined && one.removeAfter < now) {
    refuse('importOutdated', { days: previewDays })
  }
  return { ...one, state: 'running', confirmed: { by: actor, at: now, on: dayOf(now), basis } }
}

function mustBePreviewed(state: RosterImportState): void {
  switch (state) {
    case 'previewed':
      return
    case 'faulty':
      return refuse('importFaulty')
    case 'running':
    case 'done':
      return refuse('importConfirmed')
  }
}

export function finished(one: RosterImport, report: ImportReport): RosterImport {
  return one.state === 'running' ? { ...one, state: 'done', report } : one
}

export type LineOutcome =
  | { outcome: 'enrolled' }
  | { outcome: 'changed'; change: Changed }
  | { outcome: 'done'; as: 'enrolled' | 'changed' | 'same' }
  | { outcome: 'left'; refusal: Refusal }

/**
 * What becomes of one line when it is written: it may have been written before by a run that was
 * stopped, and what the preview compared it with may have changed.
 */
export function lineNow(
  one: RosterImport,
  line: PlannedLine,
  member: Member | undefined,
  now: Instant,
): LineOutcome {
  const { confirmed: order } = one
  if (!order) throw new Error('An import that nobody confirmed')
  if (line.member === order.by.member) return { outcome: 'left', refusal: refusal('ownMatter') }
  if (member === undefined) {
    return line.revision === undefined ? { outcome: 'enrolled' } : left(somebodyElse)
  }
  if (member.importedBy === one._id) return { outcome: 'done', as: 'enrolled' }
  const last = member.changes?.at(-1)
  if (last?.decision === one._id) return { outcome: 'done', as: 'changed' }
  const isThere = member.branch === line.branch && line.fields.name === member.name
  if (isThere && differences(fieldsOf(member), line.fields).length === 0) {
    return { outcome: 'done', as: 'same' }
  }
  if (!isThere || (member.changes?.length ?? 0) !== line.revision)
    return left(last?.by.name ?? somebodyElse)
  const request = { on: line.on ?? order.on, basis: order.basis, decision: one._id }
  try {
    return {
      outcome: 'changed',
      change: changed(member, line.fields, request, { actor: order.by, now }),
    }
  } catch (error) {
    if (error instanceof RefusalError) return { outcome: 'left', refusal: error.refusal }
    throw error
  }
}

const somebodyElse = '别人'

function left(name: string): LineOutcome {
  return { outcome: 'left', refusal: refusal('memberChangedMeanwhile', { name }) }
}

/** The report with the outcome of one more line. */
export function counted(report: ImportReport, line: PlannedLine, said: LineOutcome): ImportReport {
  const plus = (name: 'enrolled' | 'changed' | 'same') => ({ ...report, [name]: report[name] + 1 })
  switch (said.outcome) {
    case 'enrolled':
    case 'changed':
      return plus(said.outcome)
    case 'done':
      return plus(said.as)
    case 'left': {
      const { row, member } = line
      return { ...report, left: [...report.left, { row, member, message: said.refusal.message }] }
    }
  }
}
