import type { DraftRow } from '@shared/rulebook/draft-shown'
import { changedKeys, type RulebookDraft } from '@shared/rulebook/draft'
import type { RulebookFrame } from '@shared/rulebook/frame'
import type { Indicator } from '@shared/rulebook/indicator'
import { findIndicator, moduleRuleOf, sheetOf, type Rulebook } from '@shared/rulebook/rulebook'
import { moduleTitleOf, rowRuleInWords } from '@shared/rulebook/words'

/** What the rows of a draft are compared with. */
export interface DraftContext {
  base: Rulebook | undefined
  frames: readonly RulebookFrame[]
}

/** The rows of both sheets as a list shows them. */
export function draftRows({ rulebook }: RulebookDraft, context: DraftContext): DraftRow[] {
  const rowOf = rowReader(rulebook, context)
  return (['member', 'branch'] as const).flatMap((sheet) =>
    sheetOf(rulebook, sheet).indicators.map((row) => rowOf(row, sheet)),
  )
}

export function draftRow(
  { rulebook }: RulebookDraft,
  row: Indicator,
  context: DraftContext,
): DraftRow {
  const ofBranch = rulebook.branch?.indicators.includes(row) ?? false
  return rowReader(rulebook, context)(row, ofBranch ? 'branch' : 'member')
}

function rowReader(rulebook: Rulebook, { base, frames }: DraftContext) {
  const changed = new Set(base === undefined ? [] : changedKeys(base, rulebook))
  const pinned = new Set(frames.flatMap((frame) => frame.pinned.map(({ code }) => code)))
  return (row: Indicator, sheet: DraftRow['sheet']): DraftRow => ({
    indicator: row.code,
    sheet,
    module: row.module,
    moduleTitle: moduleTitleOf(moduleRuleOf(rulebook, row), row.module),
    title: row.title,
    clause: row.clause,
    rule: rowRuleInWords(rulebook, row),
    off: row.off === true,
    changed: changed.has(row.code),
    added: base !== undefined && findIndicator(base, row.code) === undefined,
    pinned: pinned.has(row.code),
  })
}
