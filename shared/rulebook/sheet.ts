import * as z from 'zod/mini'
import { pointsSchema } from './audience'
import { isPooled, pricingOf } from './formula'
import { indicatorSchema, type Indicator } from './indicator'
import { moduleSchema, monthsOfWindow, type ModuleRule } from './module-rule'

const scaleSchema = z.strictObject({ floor: pointsSchema, displayMax: pointsSchema })

/**
 * What one kind of subject is assessed by: the members of a branch by one sheet, the branch itself
 * by another. Points in hundredths.
 */
export const sheetShape = {
  scale: scaleSchema,
  modules: z.strictObject({
    base: moduleSchema,
    duty: moduleSchema,
    bonus: moduleSchema,
    deduction: moduleSchema,
  }),
  indicators: z.array(indicatorSchema),
}

const plainSheet = z.strictObject(sheetShape)

export type Sheet = z.infer<typeof plainSheet>

/** What has to hold between the rows and the modules of a sheet. */
export const sheetChecks = [
  z.refine<Sheet>(({ indicators }) => allDiffer(indicators), 'Codes differ'),
  z.refine<Sheet>(
    ({ indicators, modules }) =>
      indicators.every((row) => row.cap ?? modules[row.module].counting === 'asEarned'),
    'A row counted in proportion has a cap',
  ),
  z.refine<Sheet>(
    ({ indicators, modules }) =>
      indicators.every((row) => row.formula.kind === 'fullMinus' || !hasMark(modules[row.module])),
    'A module with a mark is only deducted from',
  ),
  z.refine<Sheet>(({ indicators }) => groupsAgree(indicators), 'Rows of a group keep the same one'),
  z.refine<Sheet>(
    (sheet) => sheet.indicators.every((row) => periodsFit(row, sheet.modules[row.module])),
    'Periods of a row fit the window of its module',
  ),
  z.refine<Sheet>((sheet) => sheet.indicators.every((row) => zeroesFit(row, sheet)), 'Zeroed rows'),
  z.refine<Sheet>(
    (sheet) => sheet.indicators.every((row) => overflowFits(row, sheet)),
    'A row overflows into one of the sheet with the same windows, and not on from there',
  ),
] as const

export const sheetSchema = plainSheet.check(...sheetChecks)

/** A sheet without rows: what a kind of subject has that the rulebook does not assess. */
export const emptySheet: Sheet = {
  scale: { floor: 0, displayMax: 0 },
  modules: {
    base: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
    duty: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
    bonus: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
    deduction: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
  },
  indicators: [],
}

/** True for a module that starts full, and so is only deducted from. */
export function hasMark(module: ModuleRule): boolean {
  return module.counting === 'asEarned' && module.mark !== undefined
}

function allDiffer(indicators: readonly Indicator[]): boolean {
  return new Set(indicators.map(({ code }) => code)).size === indicators.length
}

function groupsAgree(indicators: readonly Indicator[]): boolean {
  const keeps = new Map<string, string>()
  return indicators.every(({ group }) => {
    if (group === undefined) return true
    const keep = keeps.get(group.name) ?? group.keep
    keeps.set(group.name, keep)
    return keep === group.keep
  })
}

/** The length of the spans for which a row has a cap or an expectation. */
export const monthsOf = {
  occurrence: 0,
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
  attendance: 0,
}

/** True for a cap over more than one window of the module. */
export function isWider({ per }: { per: keyof typeof monthsOf }, module: ModuleRule): boolean {
  return monthsOf[per] > monthsOfWindow(module)
}

/**
 * A half-yearly expectation says nothing in a quarterly module. The cap of the window itself is
 * `cap`; facts that are pooled over the window have no caps within it.
 */
function periodsFit({ nestedCaps = [], expectation, formula }: Indicator, module: ModuleRule) {
  const window = monthsOfWindow(module)
  const own = formula.kind === 'allOf' || formula.kind === 'excess' ? [formula.per] : []
  const expected = expectation === undefined ? [] : [expectation]
  return (
    nestedCaps.every(({ per }) => monthsOf[per] !== window) &&
    (!isPooled(pricingOf(formula)) || nestedCaps.every((one) => isWider(one, module))) &&
    [...own, ...expected].every((per) => monthsOf[per] <= window)
  )
}

/** Full-minus rows are deducted from; nothing else takes their marks. */
function zeroesFit({ effects }: Indicator, { indicators }: Sheet): boolean {
  const targets = effects?.zeroes?.flatMap((zero) => zero.indicators) ?? []
  return targets.every((code) =>
    indicators.some((row) => row.code === code && row.formula.kind !== 'fullMinus'),
  )
}

function overflowFits({ module, effects, cap }: Indicator, { indicators, modules }: Sheet) {
  const into = effects?.overflowsInto
  if (into === undefined) return true
  const target = indicators.find(({ code }) => code === into)
  return (
    cap !== undefined &&
    target?.effects?.overflowsInto === undefined &&
    target?.formula.kind !== 'fullMinus' &&
    target !== undefined &&
    modules[target.module].window === modules[module].window &&
    modules[target.module].yearFrom === modules[module].yearFrom
  )
}
