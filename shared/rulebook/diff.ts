import { canonicalJson } from '../kernel/digest'
import { bookDiff, provisionsDiff } from './diff/book'
import { sheetDiff } from './diff/sheet'
import type { DiffLine } from './diff/line'
import type { Rulebook } from './rulebook'

export { lineInWords, lineKey, type DiffLine } from './diff/line'

/**
 * What a new version of a rulebook changes, line by line in the words of the rulebook, in the order
 * of the book: its heading, the members' sheet, the branch's, the provisions. Empty for the same
 * book. Each line has a key of its own, so that each can be given its basis.
 * 依据: PRODUCT, The rulebook.
 */
export function diffOf(before: Rulebook, after: Rulebook): DiffLine[] {
  if (canonicalJson(before) === canonicalJson(after)) return []
  return [
    ...bookDiff(before, after),
    ...sheetDiff('member', before, after),
    ...sheetDiff('branch', before.branch, after.branch),
    ...provisionsDiff(before, after),
  ]
}
