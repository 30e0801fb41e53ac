import { pricingOf, type Formula, type Period, type Pricing } from '../formula'
import { readAmount, readRanges, writeAmount, writeRanges } from './amount-text'
import { readLevels, writeLevels } from './level-text'
import { readHundredths, readWhole, writeHundredths } from './numbers'
import type { RowReader } from './row-reader'
import { readTextOf, split, writeText } from './text'
import { kinds, periods, spansOfParts } from './words'

/** The columns in which a formula stands; which of them are filled in depends on its kind. */
export const formulaHeads = ['分值', '计量单位', '目标值', '计算周期', '免计次数'] as const

type FormulaHead = (typeof formulaHeads)[number]
type Kind = NonNullable<ReturnType<typeof kinds.find>>

const headsOfKind: Record<Kind, readonly FormulaHead[]> = {
  unit: ['分值'],
  byVariant: ['分值'],
  decided: ['分值'],
  quantity: ['分值', '计量单位'],
  linear: ['目标值', '计量单位'],
  rate: [],
  allOf: ['分值', '计算周期'],
  excess: ['分值', '计算周期', '免计次数'],
  bands: ['分值', '计量单位'],
  fullMinusUnit: ['分值'],
  fullMinusByVariant: ['分值'],
  fullMinusDecided: ['分值'],
}

export function writeFormula(formula: Formula): Partial<Record<'计分方式' | FormulaHead, string>> {
  return { 计分方式: kinds.write(kindOf(formula)), ...cellsOf(formula) }
}

function kindOf(formula: Formula): Kind {
  if (formula.kind !== 'fullMinus') return formula.kind
  const deducted = { unit: 'Unit', byVariant: 'ByVariant', decided: 'Decided' } as const
  return `fullMinus${deducted[formula.deduct.kind]}`
}

function cellsOf(formula: Formula): Partial<Record<FormulaHead, string>> {
  const pricing = pricingOf(formula)
  switch (pricing.kind) {
    case 'unit':
      return { 分值: writeAmount(pricing.value) }
    case 'byVariant':
      return { 分值: writeLevels(pricing.variants) }
    case 'decided':
      return { 分值: writeRanges(pricing) }
    case 'quantity':
      return { 分值: writeAmount(pricing.value), 计量单位: writeText(pricing.measure) }
    case 'linear':
      return { 目标值: writeAmount(pricing.target), 计量单位: writeText(pricing.measure) }
    case 'rate':
      return {}
    case 'allOf':
      return { 分值: writeAmount(pricing.value), 计算周期: writeSpan(pricing) }
    case 'excess':
      return {
        分值: writeAmount(pricing.value),
        计算周期: periods.write(pricing.per),
        免计次数: String(pricing.allowance),
      }
    case 'bands':
      return { 分值: writeSteps(pricing.steps), 计量单位: writeText(pricing.measure) }
  }
}

function writeSpan({ of, per }: { of: string; per: string }): string {
  const found = spansOfParts.all.find((words) => spansOfParts.find(words) === `${of}/${per}`)
  if (found === undefined) throw new Error(`No words for ${of} in ${per}`)
  return found
}

/** The formula of a row, or nothing where one of its cells is wrong. */
export function readFormula(row: RowReader): { kind: Kind | undefined; formula?: Formula } {
  const kind = row.read('计分方式', kinds.read)
  if (kind === undefined) return { kind }
  const wanted = headsOfKind[kind]
  for (const head of formulaHeads) {
    if (!wanted.includes(head) && row.text(head) !== '') {
      row.fault(head)(`“${kinds.write(kind)}”用不到“${head}”。请清空这一格`)
    }
  }
  const formula = formulaOf(kind, row)
  return formula === undefined ? { kind } : { kind, formula }
}

function formulaOf(kind: Kind, row: RowReader): Formula | undefined {
  switch (kind) {
    case 'unit':
    case 'byVariant':
    case 'decided':
      return pricing(kind, row)
    case 'quantity': {
      const value = row.read('分值', readAmount)
      const measure = row.read('计量单位', readMeasure)
      return value && measure !== undefined ? { kind, value, measure } : undefined
    }
    case 'linear': {
      const target = row.read('目标值', readTarget)
      const measure = row.read('计量单位', readMeasure)
      return target && measure !== undefined ? { kind, target, measure } : undefined
    }
    case 'rate':
      return { kind }
    case 'allOf': {
      const value = row.read('分值', readAmount)
      const span = row.read('计算周期', spansOfParts.read)
      return value && span ? { kind, value, ...partsOf[span] } : undefined
    }
    case 'excess':
      return excess(row)
    case 'bands': {
      const steps = row.read('分值', readSteps)
      const measure = row.read('计量单位', readMeasure)
      return steps && measure !== undefined ? { kind, measure, steps } : undefined
    }
    case 'fullMinusUnit':
      return fullMinus(pricing('unit', row))
    case 'fullMinusByVariant':
      return fullMinus(pricing('byVariant', row))
    case 'fullMinusDecided':
      return fullMinus(pricing('decided', row))
  }
}

const partsOf = {
  'month/quarter': { of: 'month', per: 'quarter' },
  'month/halfYear': { of: 'month', per: 'halfYear' },
  'quarter/halfYear': { of: 'quarter', per: 'halfYear' },
} as const

function pricing(kind: Pricing['kind'], row: RowReader): Pricing | undefined {
  switch (kind) {
    case 'unit': {
      const value = row.read('分值', readAmount)
      return value && { kind, value }
    }
    case 'byVariant': {
      const variants = row.read('分值', readLevels)
      return variants && { kind, variants }
    }
    case 'decided': {
      const range = row.read('分值', readRanges)
      return range && { kind, ...range }
    }
  }
}

function fullMinus(deduct: Pricing | undefined): Formula | undefined {
  return deduct && { kind: 'fullMinus', deduct }
}

function excess(row: RowReader): Formula | undefined {
  const value = row.read('分值', readAmount)
  const per: Period | undefined = row.read('计算周期', periods.read)
  const allowance = row.read('免计次数', (text, fault) =>
    readWhole({ least: 0, most: 1_000 }, text, fault),
  )
  const complete = value !== undefined && per !== undefined && allowance !== undefined
  return complete ? { kind: 'excess', value, allowance, per } : undefined
}

const measureMax = 12

function readMeasure(text: string, fault: (message: string) => void): string | undefined {
  return readTextOf({ least: 1, most: measureMax }, text, fault)
}

function readTarget(text: string, fault: (message: string) => void) {
  const target = readAmount(text, fault)
  if (target === undefined) return undefined
  const values = [target.general, ...(target.except ?? []).map(({ value }) => value)]
  if (!values.includes(0)) return target
  fault('目标值不能是 0。请写全年应完成的数量，如 32')
  return undefined
}

interface Step {
  from: number
  points: number
}

/** "8 起 2；16 起 4": from what measure on, how many points. */
function writeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ from, points }) => `${writeHundredths(from)} 起 ${writeHundredths(points)}`)
    .join('；')
}

function readSteps(text: string, fault: (message: string) => void): Step[] | undefined {
  const parts = split(text, /[;；\n]/).filter((part) => part !== '')
  if (parts.length === 0) {
    fault('没有填写分段。请写成如“8 起 2；16 起 4”')
    return undefined
  }
  const read = parts.map((part) => readStep(part, fault))
  const steps = read.flatMap((step) => (step === undefined ? [] : [step]))
  if (steps.length < parts.length) return undefined
  const rising = steps.every(({ from }, at) => at === 0 || from > (steps[at - 1]?.from ?? 0))
  if (rising) return steps
  fault(`“${text}”的起点没有从小到大。请从低到高写，如“8 起 2；16 起 4”`)
  return undefined
}

function readStep(part: string, fault: (message: string) => void): Step | undefined {
  const [start, worth, ...more] = part.split(/起|以上/)
  if (start === undefined || worth === undefined || more.length > 0) {
    fault(`“${part}”没有写清。请写成如“8 起 2”，就是达到 8 计 2 分`)
    return undefined
  }
  const from = readHundredths(start, fault)
  const points = readHundredths(worth, fault)
  return from === undefined || points === undefined ? undefined : { from, points }
}
