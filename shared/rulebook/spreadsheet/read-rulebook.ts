import { rulebookSchema, type Rulebook } from '../rulebook'
import type { Problem, Table } from './cell'
import { checkRows, codesDiffer } from './check-rows'
import { readGeneral, type General } from './general-items'
import { indicatorHeads } from './indicator-columns'
import { readIndicator, withoutGaps, type ReadRow } from './indicator-rows'
import { missingModules, moduleHeads, readModules, type Modules, type Subject } from './module-rows'
import {
  disqualificationHeads,
  readDisqualification,
  readThreshold,
  thresholdHeads,
} from './provision-rows'
import { complainOfMerges, filledRows, findHeads, type RowReader } from './row-reader'
import { sheetNames } from './sheet-names'
import { narrow } from './text'

/** A rulebook as it was read, or everything that keeps it from being one; never both. */
export type RulebookRead =
  | { rulebook: Rulebook; problems: []; basedOn: string | undefined }
  | { rulebook: undefined; problems: Problem[]; basedOn: string | undefined }

/**
 * Reads the sheets of a workbook. All that is wrong is found at once, in the order of sheets and
 * rows; where anything is, nothing else comes of it.
 */
export function readRulebook(tables: readonly Table[]): RulebookRead {
  const problems: Problem[] = []
  const book = new Workbook(tables, problems)
  const general = book.general()
  const members = book.rowsOf(sheetNames.members, indicatorHeads).map(readIndicator)
  const branch = book.rowsOf(sheetNames.branch, indicatorHeads).map(readIndicator)
  const modules = book.modules(general?.assessesBranch)
  checkRows(members, modules.member)
  if (general?.assessesBranch === false) noRowsWithoutAssessment(branch)
  else checkRows(branch, modules.branch)
  codesDiffer([...members, ...branch], (read) =>
    members.includes(read) ? sheetNames.members : sheetNames.branch,
  )
  const disqualifications = book
    .rowsOf(sheetNames.disqualifications, disqualificationHeads)
    .flatMap((row) => readDisqualification(row) ?? [])
  const thresholds = book.rowsOf(sheetNames.thresholds, thresholdHeads).flatMap((row) => {
    const threshold = readThreshold(row)
    if (threshold !== undefined) streakIsOfARow(row, threshold.when, members)
    return threshold ?? []
  })
  const basedOn = general?.basedOn
  if (problems.length > 0) return { rulebook: undefined, problems: inOrder(problems), basedOn }
  const whole = { general, members, branch, modules, disqualifications, thresholds }
  return { rulebook: finished(whole), problems: [], basedOn }
}

class Workbook {
  constructor(
    private readonly tables: readonly Table[],
    private readonly problems: Problem[],
  ) {}

  private table(name: string): Table | undefined {
    const found = this.tables.find((table) => narrow(table.name) === name)
    if (found === undefined) {
      const message = `缺少“${name}”这一页。请保留这一页和它的列名，没有内容也留着`
      this.problems.push({ sheet: name, row: 1, column: 'A', head: '', message })
    }
    return found && { ...found, name }
  }

  rowsOf(name: string, wanted: readonly string[]): RowReader[] {
    const table = this.table(name)
    const heads = table && findHeads(table, wanted, this.problems)
    if (heads === undefined) return []
    complainOfMerges(heads, this.problems)
    return filledRows(heads, this.problems)
  }

  general(): General | undefined {
    const table = this.table(sheetNames.general)
    return table && readGeneral(table, this.problems)
  }

  modules(assessesBranch: boolean | undefined): Record<Subject, Modules> {
    const before = this.problems.length
    const rows = this.rowsOf(sheetNames.modules, moduleHeads)
    const headsAreThere = this.problems.length === before
    const modules = readModules(rows)
    const wanted: Subject[] = assessesBranch === true ? ['member', 'branch'] : ['member']
    for (const subject of headsAreThere ? wanted : []) this.allModules(subject, rows)
    if (assessesBranch === false) {
      for (const row of rows.filter((one) => narrow(one.text('对象')) === '支部')) {
        row.fault('对象')('没有考核支部。请删去这一行，或把“总则”里的“考核支部”改为“是”')
      }
    }
    return modules
  }

  private allModules(subject: Subject, rows: readonly RowReader[]): void {
    const who = subject === 'member' ? '党员' : '支部'
    for (const title of missingModules(subject, rows)) {
      this.problems.push({
        sheet: sheetNames.modules,
        row: 1,
        column: 'B',
        head: '模块',
        message: `缺少${who}的“${title}”这一行。请加上`,
      })
    }
  }
}

function noRowsWithoutAssessment(branch: readonly ReadRow[]): void {
  for (const { row } of branch) {
    row.fault('编号')('没有考核支部。请删去这一行，或把“总则”里的“考核支部”改为“是”')
  }
}

function streakIsOfARow(
  row: RowReader,
  when: Rulebook['thresholds'][number]['when'],
  members: readonly ReadRow[],
): void {
  if (when.kind !== 'streak') return
  if (members.some(({ indicator }) => indicator.code === when.indicator)) return
  row.fault('条件')(`“${sheetNames.members}”里没有编号“${when.indicator}”。请写那里的编号`)
}

const sheetOrder: readonly string[] = Object.values(sheetNames)

function inOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ sheet }: Problem) => sheetOrder.indexOf(sheet)
  const width = ({ column }: Problem) => column.padStart(3)
  return [...problems].sort(
    (left, right) =>
      place(left) - place(right) ||
      left.row - right.row ||
      (width(left) < width(right) ? -1 : width(left) > width(right) ? 1 : 0),
  )
}

interface Whole {
  general: General | undefined
  members: readonly ReadRow[]
  branch: readonly ReadRow[]
  modules: Record<Subject, Modules>
  disqualifications: Rulebook['disqualifications']
  thresholds: Rulebook['thresholds']
}

/** The schema has the last word: what it would refuse is never given out. */
function finished(whole: Whole): Rulebook {
  const parsed = rulebookSchema.safeParse(assembled(whole))
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  throw new Error(`A sheet without a problem is no rulebook at ${path}`)
}

function assembled({ general, members, branch, modules, ...lists }: Whole): object {
  const { organisation, version, title, startsWith, scale, bands, quota, clocks, handling } =
    general ?? {}
  const rows = (read: readonly ReadRow[]) => read.map(({ complete }) => complete)
  const branchSheet = general?.assessesBranch && {
    scale: general.branchScale,
    modules: modules.branch,
    indicators: rows(branch),
  }
  return withoutGaps({
    organisation,
    version,
    title,
    startsWith,
    scale,
    modules: modules.member,
    indicators: rows(members),
    branch: branchSheet || undefined,
    bands,
    quota,
    clocks,
    handling,
    ...lists,
  })
}
