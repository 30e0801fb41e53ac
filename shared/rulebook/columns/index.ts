import { pricingOf } from '../formula'
import type { ModuleRule } from '../module-rule'
import { sheetOf, type Rulebook, type SubjectKind } from '../rulebook'
import { formulaColumn } from './formula'
import { pointsColumn } from './points'
import type { RowInBook } from './row'
import { amountByAudience, audienceWords } from './words'

/** The columns of `docs/reference/indicators.csv`, in their order. */
export const columnNames = [
  'code',
  'module',
  'audience',
  'title',
  'points',
  'cap',
  'frequency',
  'evidence',
  'route',
  'formula',
  'window',
  'group',
  'hearing',
  'source',
] as const

export type ColumnName = (typeof columnNames)[number]

/** One row of the rulebook as a line of the table. */
export type Columns = Record<ColumnName, string>

/** Every row of a rulebook as a line of the table, the members' first. */
export function columnsOf(book: Rulebook): Columns[] {
  return [...linesOf(book, 'member'), ...linesOf(book, 'branch')]
}

function linesOf(book: Rulebook, kind: SubjectKind): Columns[] {
  const sheet = sheetOf(book, kind)
  return sheet.indicators.map((indicator) =>
    lineOf({ book, kind, sheet, indicator, rule: sheet.modules[indicator.module] }),
  )
}

function lineOf(row: RowInBook): Columns {
  const { kind, rule, indicator } = row
  const { code, module, audience, cap, frequency, evidence, source, hearing } = indicator
  return {
    code,
    module,
    audience: audienceWords(audience, kind),
    title: titleColumn(row),
    points: pointsColumn(row),
    cap: cap === undefined ? '–' : amountByAudience(cap, module === 'deduction' ? '−' : ''),
    frequency: frequency?.words ?? '',
    evidence: evidence.asked,
    route: routeColumn(row),
    formula: formulaColumn(row),
    window: windowWords[rule.window],
    group: groupColumn(row),
    hearing: hearing === true ? 'yes' : '',
    source: source ?? '',
  }
}

const windowWords: Record<ModuleRule['window'], string> = {
  quarter: 'quarter',
  halfYear: 'half-year',
  year: 'year',
}

/** A target belongs to the title, and so does that a row is off. */
function titleColumn({ indicator }: RowInBook): string {
  const { title, off } = indicator
  const pricing = pricingOf(indicator.formula)
  const target =
    pricing.kind === 'linear' ? ` (${amountByAudience(pricing.target)} ${pricing.measure}/年)` : ''
  return withRemark(`${title}${target}`, off === true ? '**默认关闭**' : undefined)
}

function withRemark(title: string, remark: string | undefined): string {
  if (remark === undefined) return title
  return title.endsWith('）') ? `${title.slice(0, -1)}；${remark}）` : `${title}（${remark}）`
}

/** "R1→R4": who notices it, then who decides. */
function routeColumn({ indicator: { route, noticedBy } }: RowInBook): string {
  return noticedBy === undefined ? route : `${noticedBy}→${route}`
}

/** The rows of other modules that share the group are named. */
function groupColumn({ sheet, indicator }: RowInBook): string {
  const { group, module } = indicator
  if (group === undefined) return ''
  const others = sheet.indicators
    .filter((row) => row.group?.name === group.name && row.module !== module)
    .map(({ code }) => code)
  const rest = others.length === 0 ? '' : ` (with ${others.join(', ')})`
  return `${group.name}: ${group.keep} of${rest}`
}
