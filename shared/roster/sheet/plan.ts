import { halfYearOf, type Day, type Month } from '../../kernel/calendar'
import { halfYearWords } from '../../kernel/calendar-words'
import { refusal } from '../../kernel/refusal'
import type { ChangedField, Member } from '../../organisation/organisation'
import type { RowReader } from '../../rulebook/spreadsheet/row-reader'
import { differences, fieldsOf, touchesEnrolment, type RosterFields } from '../fields'
import {
  changeMisdated,
  contradictions,
  countsFrom,
  impossibleFor,
  joinsThisYearOrNext,
  needsResolution,
} from '../rules'
import { headOfField, noGroup } from './columns'
import { blank, type ReadLine } from './read'

/** A row that would put a person on the roster or change what it says of them. */
export interface PlannedLine {
  /** As a person counts. */
  row: number
  member: string
  branch: string
  path: string
  since: Month
  fields: RosterFields
  /** How often the member was changed by then; nothing for a newcomer. */
  revision?: number | undefined
  /** The day of the decision; the day of confirming where the sheet has none. */
  on?: Day | undefined
  changes: ChangedField[]
}

/** A branch, or a group of one. */
export interface KnownBranch {
  _id: string
  name: string
  path: string
  kind: string
  parent?: string | undefined
  dissolved?: unknown
}

/** What the roster says at the moment of the preview. */
export interface Known {
  branches: readonly KnownBranch[]
  members: ReadonlyMap<string, Member>
  today: Day
  /** Who imports, and changes nothing of their own. */
  person: string
  /** Whether a place in the tree is below that for which the sheet is imported. */
  isBelow: (path: string) => boolean
  /** Whether the half-year of a member that this month belongs to is closed already. */
  isFrozen: (member: string, month: Month) => boolean
}

export interface Plan {
  lines: PlannedLine[]
  /** Rows that say what the roster says. */
  same: number
}

/**
 * Compares a sheet with the roster. Whoever is on the roster and not in the sheet stays there. What
 * cannot be is a problem of its row, among the others of the sheet.
 */
export function planImport(sheet: readonly ReadLine[], known: Known): Plan {
  const planned = sheet.flatMap((line) => planLine(line, known) ?? [])
  const lines = planned.filter((line): line is PlannedLine => line !== 'same')
  return { lines, same: planned.length - lines.length }
}

function planLine(line: ReadLine, known: Known): PlannedLine | 'same' | undefined {
  const { row, member: id } = line
  const branch = branchOf(line, known.branches)
  if (id === undefined || branch === undefined) return undefined
  const member = known.members.get(id)
  // Nothing is said of people elsewhere, not even who they are.
  if (member !== undefined && !known.isBelow(member.path)) {
    row.fault('编号')('这个编号已由别处的党员使用。请核对编号')
    return undefined
  }
  const fields = completed(line, member, groupIn(line, branch, known.branches))
  if (fields === undefined) return undefined
  const since = sinceOf(line, member, known.today)
  if (since === undefined) return undefined
  const planned = { row: row.row, member: id, branch: branch._id, path: branch.path, since, fields }
  if (member === undefined) {
    complain(row, contradictions(fields))
    if (branch.dissolved !== undefined) {
      row.fault('党支部')(`“${branch.name}”已经撤销。请改成现有的支部`)
    }
    if (line.on !== undefined) row.fault('生效日期')('新登记的从起始月份起算。请把这一格留空')
    return { ...planned, changes: [] }
  }
  samePerson(row, member, fields)
  if (member.branch !== branch._id) {
    row.fault('党支部')('这名党员在另一个支部。组织关系的转移请按转接手续办理，不经导入')
  }
  const changes = differences(fieldsOf(member), fields)
  if (changes.length === 0) return 'same'
  if (id === known.person) row.fault('编号')('这一行是你本人，不能自己改。请由其他管理员办理')
  complain(row, [...contradictions(fields), ...impossibleFor(member, fields, known.today)])
  if (needsResolution(member, fields)) {
    row.fault('是否计分')('不再计分的，须凭支委会决议。请在名册里打开这名党员单独办理')
  }
  changeCounts(line, member, changes, known)
  return { ...planned, on: line.on, changes, revision: member.changes?.length ?? 0 }
}

function branchOf({ branch: text, row }: ReadLine, branches: readonly KnownBranch[]) {
  if (text === undefined) return undefined
  const ofBranches = branches.filter(({ kind }) => kind === 'branch')
  const byId = ofBranches.find(({ _id }) => _id === text)
  if (byId !== undefined) return byId
  const named = ofBranches.filter(({ name }) => name === text)
  if (named.length === 1) return named[0]
  row.fault('党支部')(
    named.length === 0
      ? `没有“${text}”这个支部，或不在你管理的范围里。请核对名称，或先建立这个支部`
      : `有 ${named.length} 个支部叫“${text}”。请改写支部编号：${named.map(({ _id }) => _id).join('、')}`,
  )
  return undefined
}

/** The group that is written; nothing where there is none, `blank` where nothing is written. */
function groupIn(
  { group: text, row }: ReadLine,
  { _id, name: branchName }: KnownBranch,
  known: readonly KnownBranch[],
): string | undefined {
  if (text === undefined) return blank
  if (text === noGroup) return undefined
  const groups = known.filter((one) => one.parent === _id && one.dissolved === undefined)
  const found = groups.filter((one) => one._id === text || one.name === text)
  const [group] = found
  if (group !== undefined && found.length === 1) return group._id
  row.fault('党小组')(
    group === undefined
      ? `“${branchName}”没有“${text}”这个党小组。请核对名称，或先建立这个小组`
      : `有 ${found.length} 个党小组叫“${text}”。请改写小组编号：${found.map((one) => one._id).join('、')}`,
  )
  return blank
}

/** Blank answers keep what the roster says; of a newcomer they are what is usual. */
function completed(
  { fields }: ReadLine,
  member: Member | undefined,
  written: string | undefined,
): RosterFields | undefined {
  const { name, standing, office, department, post } = fields
  // What must be written and could not be read is a problem already.
  if (!name || !standing || !office || !department || !post) return undefined
  const usual = member ? fieldsOf(member) : usualOf(fields)
  const { scored = usual.scored, underProbation = usual.underProbation } = fields
  const { onLongLeave = usual.onLongLeave, hasPhone = usual.hasPhone } = fields
  const work = { standing, office, department, post, scored }
  const group = written === blank ? member?.group : written
  return { name, ...work, underProbation, onLongLeave, hasPhone, group }
}

function usualOf({ standing, onLongLeave }: ReadLine['fields']) {
  const scored = standing !== 'retired' && onLongLeave !== true
  return { scored, underProbation: false, onLongLeave: false, hasPhone: true }
}

function sinceOf(
  { since, row }: ReadLine,
  member: Member | undefined,
  today: Day,
): Month | undefined {
  if (member !== undefined) {
    if (since !== undefined && since !== blank && since !== member.since) {
      row.fault('起始月份')(`名册里是 ${member.since}，不能经导入改动。请写 ${member.since} 或留空`)
    }
    return member.since
  }
  if (since === blank) row.fault('起始月份')('没有填写。请写从哪个月起考核，如 2026-03')
  if (since === undefined || since === blank) return undefined
  const unreachable = joinsThisYearOrNext(since, today)
  if (unreachable) row.fault('起始月份')(unreachable.message)
  return since
}

/** Counted from the month that follows, in no half-year that is closed. 依据: SCORING, Records. */
function changeCounts(
  { on, row }: ReadLine,
  member: Member,
  changes: readonly ChangedField[],
  { today, isFrozen }: Known,
): void {
  if (on === undefined) return
  const fault = row.fault('生效日期')
  const wrong = changeMisdated(on, member, today)
  const from = countsFrom(on, member.since)
  if (wrong) fault(wrong.message)
  else if (touchesEnrolment(changes) && isFrozen(member._id, from)) {
    fault(refusal('changeInFrozenHalf', { half: halfYearWords(halfYearOf(from)) }).message)
  }
}

/** A number that was mistyped would overwrite somebody else. */
function samePerson(row: RowReader, { name }: Member, fields: RosterFields): void {
  if (name === fields.name) return
  row.fault('姓名')(`这个编号在名册里是“${name}”。编号写错的请改编号；改姓名的请在名册里单独办理`)
}

function complain(row: RowReader, problems: ReturnType<typeof contradictions>): void {
  for (const { field, refusal } of problems) row.fault(headOfField[field])(refusal.message)
}
