import { isPooled, pricingOf } from '../formula'
import { needsCap, type Indicator } from '../indicator'
import { monthsOfWindow } from '../module-rule'
import { hasMark, monthsOf } from '../sheet'
import type { ReadRow } from './indicator-rows'
import type { Modules } from './module-rows'
import { expectations, kinds, modules as moduleWords } from './words'

/**
 * What has to hold within a row, between the rows of a sheet and with its modules: the checks of
 * `indicatorSchema` and `sheetSchema`, each under the row and column that has to be changed. Rows
 * of which a part could not be read are checked as far as they were.
 */
export function checkRows(rows: readonly ReadRow[], modules: Modules): void {
  for (const read of rows) {
    capIsThere(read, modules)
    expectationFits(read)
    factsMayCompete(read)
    moduleStartsFull(read, modules)
    periodsAreShorter(read, modules)
    zeroesAreRows(read, rows)
    overflowFits(read, rows, modules)
  }
  groupsKeepTheSame(rows)
}

/** A code stands once, on both sheets together. */
export function codesDiffer(rows: readonly ReadRow[], sheetOf: (read: ReadRow) => string): void {
  const seen = new Map<string, ReadRow>()
  for (const read of rows) {
    const { code } = read.indicator
    if (code === undefined) continue
    const before = seen.get(code)
    if (before === undefined) seen.set(code, read)
    else {
      const where = `“${sheetOf(before)}”第 ${before.row.row} 行`
      read.row.fault('编号')(`编号“${code}”与${where}重复。请换一个编号`)
    }
  }
}

const titleOf = (module: Indicator['module']) => `“${moduleWords.write(module)}”`

function capIsThere({ row, indicator }: ReadRow, modules: Modules): void {
  const { formula, module } = indicator
  if (row.text('上限') !== '') return
  if (formula?.kind === 'fullMinus') row.fault('上限')('满分扣减的要写满分。请在上限里写，如 6')
  else if (formula !== undefined && needsCap(formula)) {
    row.fault('上限')('这种计分方式按上限折算，缺上限。请写上限，如 6')
  } else if (module !== undefined && modules[module]?.counting === 'inProportion') {
    row.fault('上限')(`${titleOf(module)}按比例折算，每条都要有上限。请写上限，如 6`)
  }
}

function expectationFits({ row, indicator }: ReadRow): void {
  const { formula, expectation, activity } = indicator
  if (formula === undefined) return
  if (expectation !== undefined && formula.kind !== 'unit') {
    row.fault('应完成')(`只有“${kinds.write('unit')}”的才填应完成。请清空`)
  }
  if (activity === undefined || formula.kind === 'rate') return
  if (row.text('应完成') !== '' && expectation === undefined) return
  if (expectation !== 'attendance') {
    const attendance = expectations.write('attendance')
    row.fault('活动类别')(`计到会的才填活动类别。请清空，或在“应完成”里选“${attendance}”`)
  }
}

function factsMayCompete({ row, indicator }: ReadRow): void {
  const { formula, group } = indicator
  if (formula === undefined || !isPooled(pricingOf(formula))) return
  const pooled = '这种计分方式是合起来算的'
  if (group !== undefined) row.fault('同项组')(`${pooled}，不能进同项组。请清空`)
}

function moduleStartsFull({ row, indicator }: ReadRow, modules: Modules): void {
  const { formula, module } = indicator
  if (formula === undefined || module === undefined || formula.kind === 'fullMinus') return
  const rule = modules[module]
  if (rule === undefined || !hasMark(rule)) return
  row.fault('计分方式')(`${titleOf(module)}有起始分，只扣不加。请选满分扣减的方式，或换模块`)
}

function periodsAreShorter({ row, indicator }: ReadRow, modules: Modules): void {
  const { module, formula, expectation, nestedCaps = [] } = indicator
  const rule = module && modules[module]
  if (module === undefined || rule === undefined) return
  const window = monthsOfWindow(rule)
  const tooLong = `比${titleOf(module)}的周期还长。请改短，或到“模块”里改周期`
  if (nestedCaps.some(({ per }) => monthsOf[per] === window)) {
    row.fault('分期上限')(`有一个分期上限与${titleOf(module)}的周期一样长。请写到“上限”里`)
  }
  const pooled = formula !== undefined && isPooled(pricingOf(formula))
  if (pooled && nestedCaps.some(({ per }) => monthsOf[per] < window)) {
    row.fault('分期上限')(
      `这种计分方式是合起来算的，没有比${titleOf(module)}的周期短的上限。请删去`,
    )
  }
  if (formula?.kind === 'allOf' || formula?.kind === 'excess') {
    if (monthsOf[formula.per] > window) row.fault('计算周期')(`计算周期${tooLong}`)
  }
  if (expectation !== undefined && monthsOf[expectation] > window) {
    row.fault('应完成')(`应完成的周期${tooLong}`)
  }
}

function groupsKeepTheSame(rows: readonly ReadRow[]): void {
  const first = new Map<string, ReadRow>()
  for (const read of rows) {
    const { group } = read.indicator
    if (group === undefined) continue
    const before = first.get(group.name)
    if (before === undefined) first.set(group.name, read)
    else if (before.indicator.group?.keep !== group.keep) {
      const text = before.row.text('组内取舍')
      read.row.fault('组内取舍')(
        `同项组“${group.name}”在第 ${before.row.row} 行选的是“${text}”。同一组要选得一样`,
      )
    }
  }
}

function zeroesAreRows({ row, indicator }: ReadRow, rows: readonly ReadRow[]): void {
  for (const code of new Set(indicator.effects?.zeroes?.flatMap((zero) => zero.indicators))) {
    const target = rows.find((one) => one.indicator.code === code)
    if (target === undefined) row.fault('连带计零')(`本表没有编号“${code}”。请写本表里的编号`)
    else if (target.indicator.formula?.kind === 'fullMinus') {
      row.fault('连带计零')(`“${code}”是满分扣减的，不能计零。请去掉它`)
    }
  }
}

function overflowFits(
  { row, indicator }: ReadRow,
  rows: readonly ReadRow[],
  modules: Modules,
): void {
  const into = indicator.effects?.overflowsInto
  if (into === undefined) return
  const fault = row.fault('超出转入')
  const target = rows.find(({ indicator: { code } }) => code === into)?.indicator
  if (target === undefined) {
    fault(`本表没有编号“${into}”。请写本表里的编号`)
    return
  }
  if (row.text('上限') === '') fault('没有上限就没有超出的部分。请写上限，或清空这一格')
  if (target.effects?.overflowsInto !== undefined) {
    fault(`“${into}”自己也要转入别的条款。请换一条不再转出的`)
  }
  if (target.formula?.kind === 'fullMinus') fault(`“${into}”是满分扣减的，不能转入。请换一条`)
  const [own, other] = [indicator.module, target.module].map((name) => name && modules[name])
  if (own === undefined || other === undefined) return
  if (own.window !== other.window || own.yearFrom !== other.yearFrom) {
    fault(`“${into}”所在模块的周期或全年合成不同，不能转入。请换一条相同的`)
  }
}
