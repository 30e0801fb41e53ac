import { moduleNames, type ModuleName } from '../indicator'
import type { ModuleRule } from '../module-rule'
import type { Sheet } from '../sheet'
import { readHundredths, writeHundredths } from './numbers'
import { withoutGaps } from './indicator-rows'
import type { RowReader } from './row-reader'
import { readTextOf, writeText } from './text'
import * as words from './words'

export const moduleHeads = [
  '对象',
  '模块',
  '名称',
  '计分办法',
  '起始分',
  '上限',
  '满分',
  '周期',
  '全年合成',
] as const

export type Subject = 'member' | 'branch'
export type Modules = Partial<Record<ModuleName, ModuleRule>>

export function writeModules(subject: Subject, modules: Sheet['modules']): string[][] {
  return moduleNames.map((name) => {
    const rule = modules[name]
    const asEarned = rule.counting === 'asEarned' ? rule : undefined
    const weight = rule.counting === 'inProportion' ? rule.weight : undefined
    return [
      words.subjects.write(subject),
      words.modules.write(name),
      rule.title === undefined ? '' : writeText(rule.title),
      words.countings.write(rule.counting),
      hundredthsOrNone(asEarned?.mark),
      hundredthsOrNone(asEarned?.cap),
      hundredthsOrNone(weight),
      words.windows.write(rule.window),
      words.yearForms.write(rule.yearFrom),
    ]
  })
}

function hundredthsOrNone(value: number | undefined): string {
  return value === undefined ? '' : writeHundredths(value)
}

/** The modules of both subjects; `undefined` where not even the subject or module is clear. */
export function readModules(rows: readonly RowReader[]): Record<Subject, Modules> {
  const read: Record<Subject, Modules> = { member: {}, branch: {} }
  const seen = new Map<string, number>()
  for (const row of rows) {
    const subject = row.read('对象', words.subjects.read)
    const name = row.read('模块', words.modules.read)
    const rule = readModule(row)
    if (subject === undefined || name === undefined) continue
    const before = seen.get(`${subject} ${name}`)
    seen.set(`${subject} ${name}`, before ?? row.row)
    if (before !== undefined) row.fault('模块')(`与第 ${before} 行重复。请只留一行`)
    else if (rule !== undefined) read[subject][name] = rule
  }
  return read
}

/** Modules that no row is there for, whether or not the row was right. */
export function missingModules(subject: Subject, rows: readonly RowReader[]): string[] {
  const there = rows
    .filter((row) => words.subjects.find(row.text('对象')) === subject)
    .map((row) => words.modules.find(row.text('模块')))
  return moduleNames
    .filter((name) => !there.includes(name))
    .map((name) => words.modules.write(name))
}

function readModule(row: RowReader): ModuleRule | undefined {
  const title = row.readIfFilled('名称', (text, fault) =>
    readTextOf({ least: 1, most: 12 }, text, fault),
  )
  const counting = row.read('计分办法', words.countings.read)
  const window = row.read('周期', words.windows.read)
  const yearFrom = row.read('全年合成', words.yearForms.read)
  if (window !== undefined && yearFrom !== undefined) yearFits(row, window, yearFrom)
  const counted = counting && readCounting(row, counting)
  if (window === undefined || yearFrom === undefined || counted === undefined) return undefined
  return withoutGaps({ ...counted, title, window, yearFrom })
}

function readCounting(row: RowReader, counting: ModuleRule['counting']) {
  switch (counting) {
    case 'asEarned': {
      if (row.text('满分') !== '')
        row.fault('满分')('按实际合计的不填满分。请清空，或改填起始分、上限')
      const mark = row.readIfFilled('起始分', readHundredths)
      const cap = row.readIfFilled('上限', readHundredths)
      return withoutGaps({ counting, mark, cap })
    }
    case 'inProportion': {
      for (const head of ['起始分', '上限']) {
        if (row.text(head) !== '') row.fault(head)(`折算的不填${head}。请清空，只填满分`)
      }
      const weight = row.read('满分', readHundredths)
      return weight === undefined ? undefined : { counting, weight }
    }
  }
}

function yearFits(
  row: RowReader,
  window: ModuleRule['window'],
  yearFrom: ModuleRule['yearFrom'],
): void {
  if ((window === 'year') === (yearFrom === 'same')) return
  const { same, mean, sum } = {
    same: words.yearForms.write('same'),
    mean: words.yearForms.write('mean'),
    sum: words.yearForms.write('sum'),
  }
  row.fault('全年合成')(
    window === 'year'
      ? `周期是全年的，全年合成请选“${same}”`
      : `周期不是全年的，全年合成请选“${mean}”或“${sum}”`,
  )
}
