import { refuse } from '@shared/kernel/refusal'
import type { Indicator } from '@shared/rulebook/indicator'
import type { Rulebook } from '@shared/rulebook/rulebook'

/** The rulebook with the rows of the sheet that holds `code` made anew; refuses an unknown code. */
export function withRows(
  rulebook: Rulebook,
  code: string,
  make: (rows: readonly Indicator[], place: number) => Indicator[],
): Rulebook {
  const place = rulebook.indicators.findIndex((row) => row.code === code)
  if (place >= 0) return { ...rulebook, indicators: make(rulebook.indicators, place) }
  const { branch } = rulebook
  const placeOnBranch = branch?.indicators.findIndex((row) => row.code === code) ?? -1
  if (!branch || placeOnBranch < 0) return refuse('notFound')
  return { ...rulebook, branch: { ...branch, indicators: make(branch.indicators, placeOnBranch) } }
}
