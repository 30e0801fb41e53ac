import { isDay, monthFrom, type Day, type Month } from '../../kernel/calendar'
import type { Fault, Problem, Table } from '../../rulebook/spreadsheet/cell'
import {
  complainOfMerges,
  filledRows,
  findHeads,
  type RowReader,
} from '../../rulebook/spreadsheet/row-reader'
import { narrow, readTextOf } from '../../rulebook/spreadsheet/text'
import { yesNo } from '../../rulebook/spreadsheet/words'
import type { RosterFields } from '../fields'
import { isPhoneOrIdNumber } from '../rules'
import {
  headsThatMayLack,
  offices,
  posts,
  rosterHeads,
  sheetName,
  standings,
  type RosterHead,
} from './columns'

/** What stands for a month that was not written: only a newcomer must have one. */
export const blank = 'blank'

/** One row as it was written; what could not be read of it is in the problems. */
export interface ReadLine {
  row: RowReader
  member: string | undefined
  branch: string | undefined
  /** A month, or `blank` where none was written. */
  since: string | undefined
  fields: Partial<RosterFields>
  /** The day of the decision; nothing where none was written. */
  on: Day | undefined
  /** As it was written; nothing where the cell is blank. */
  group: string | undefined
}

export interface RosterSheet {
  lines: ReadLine[]
  problems: Problem[]
}

/** Reads a roster; everything that the sheet alone shows to be wrong is a problem by its place. */
export function readRoster(tables: readonly Table[]): RosterSheet {
  const problems: Problem[] = []
  const table = tables.find(({ name }) => narrow(name) === sheetName)
  if (table === undefined) {
    const message = `缺少“${sheetName}”这一页。请用下载的模板，保留这一页和它的列名`
    return { lines: [], problems: [{ sheet: sheetName, row: 1, column: 'A', head: '', message }] }
  }
  const heads = findHeads(table, rosterHeads, problems, { mayLack: headsThatMayLack })
  if (heads === undefined) return { lines: [], problems }
  complainOfMerges(heads, problems)
  const lines = filledRows(heads, problems).map(readLine)
  numbersDiffer(lines)
  return { lines, problems }
}

function readLine(row: RowReader): ReadLine {
  const read = <Value>(
    head: RosterHead,
    parse: (text: string, fault: Fault) => Value | undefined,
  ) => row.read(head, parse)
  const answer = (head: RosterHead) => {
    const said = row.readIfFilled(head, yesNo.read)
    return said === undefined ? undefined : said === 'yes'
  }
  return {
    row,
    member: read('编号', readNumber),
    branch: read('党支部', ofLength(60)),
    on: row.readIfFilled('生效日期', readDay),
    group: row.readIfFilled('党小组', ofLength(60)),
    since: read('起始月份', (text, fault) => (text === '' ? blank : readMonth(text, fault))),
    fields: {
      name: read('姓名', ofLength(20)),
      standing: read('党员类别', standings.read),
      office: read('党内职务', offices.read),
      department: read('部门', ofLength(40)),
      post: read('岗位类别', posts.read),
      scored: answer('是否计分'),
      underProbation: answer('留党察看'),
      onLongLeave: answer('长期请假'),
      hasPhone: answer('有无手机'),
    },
  }
}

function ofLength(most: number) {
  return (text: string, fault: Fault) => readTextOf({ least: 1, most }, text, fault)
}

function readNumber(text: string, fault: Fault): string | undefined {
  const number = narrow(text)
  if (number === '') fault('没有编号。请写单位自编的编号')
  else if (isPhoneOrIdNumber(number)) fault('像是手机号或身份证号。请改用单位自编的编号')
  else if (!/^[A-Za-z0-9_-]{1,40}$/.test(number) || number.toLowerCase() === 'system') {
    fault(`“${number}”不能作编号。请用字母、数字和短横线，40 个以内`)
  } else return number
  return undefined
}

/** "2026-03", "2026/3", "2026年3月", "202603". */
function readMonth(text: string, fault: Fault): Month | undefined {
  const plain = narrow(text)
  const [, year, number] =
    /^(\d{4})(?:[-/年](\d{1,2})月?|(\d{2}))$/.exec(plain.replace(/^(\d{4})(\d{2})$/, '$1-$2')) ?? []
  if (year === undefined || number === undefined) {
    fault(`“${text}”不是月份。请写成如 2026-03`)
    return undefined
  }
  const month = Number(number)
  if (month >= 1 && month <= 12) return monthFrom(Number(year), month)
  fault(`没有 ${month} 月。请写 1 至 12 月，如 2026-03`)
  return undefined
}

/** "2026-03-15", "2026/3/15", "2026年3月15日". */
function readDay(text: string, fault: Fault): Day | undefined {
  const [, year, month, number] =
    /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(narrow(text)) ?? []
  if (year === undefined || month === undefined || number === undefined) {
    fault(`“${text}”不是日期。请写成如 2026-03-15`)
    return undefined
  }
  const day = `${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`
  if (isDay(day)) return day
  fault(`没有“${text}”这一天。请核对日期，写成如 2026-03-15`)
  return undefined
}

/** Two rows of one number would be one person twice. */
function numbersDiffer(lines: readonly ReadLine[]): void {
  const first = new Map<string, RowReader>()
  for (const { member, row } of lines) {
    if (member === undefined) continue
    const before = first.get(member)
    if (before === undefined) first.set(member, row)
    else row.fault('编号')(`“${member}”和第 ${before.row} 行重复。请改成不同的编号，或删去一行`)
  }
}
