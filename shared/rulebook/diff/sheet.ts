import { moduleNames } from '../indicator'
import { emptySheet, type Sheet } from '../sheet'
import { moduleParts, scaleParts } from '../words/book-parts'
import { moduleTitleOf } from '../words/module'
import { diffByFields, diffOfParts, type DiffLine } from './line'
import { rowsDiff } from './rows'

const titles = { member: '党员考核', branch: '党支部考核' }

/** What changes in the sheet of a kind of subject; a sheet that is new or gone is said so. */
export function sheetDiff(
  section: 'member' | 'branch',
  before: Sheet | undefined,
  after: Sheet | undefined,
): DiffLine[] {
  if (before === undefined && after === undefined) return []
  return [
    ...wholeSheet(section, before, after),
    ...scaleDiff(section, before ?? emptySheet, after ?? emptySheet),
    ...moduleDiff(section, before ?? emptySheet, after ?? emptySheet),
    ...rowsDiff(section, before ?? emptySheet, after ?? emptySheet),
  ]
}

function wholeSheet(
  section: 'member' | 'branch',
  before: Sheet | undefined,
  after: Sheet | undefined,
): DiffLine[] {
  const place = { section, about: 'sheet', subject: '', label: titles[section] } as const
  if (before === undefined) return [{ ...place, change: 'added' }]
  return after === undefined ? [{ ...place, change: 'removed' }] : []
}

function scaleDiff(section: 'member' | 'branch', before: Sheet, after: Sheet): DiffLine[] {
  const place = { section, about: 'scale', subject: titles[section] }
  return diffByFields(place, scaleParts, before.scale, after.scale)
}

function moduleDiff(section: 'member' | 'branch', before: Sheet, after: Sheet): DiffLine[] {
  return moduleNames.flatMap((module) => {
    const [old, now] = [before.modules[module], after.modules[module]]
    const subject = `${titles[section]}的${moduleTitleOf(old, module)}`
    const place = { section, about: module, subject }
    return diffOfParts(place, [old, now], moduleParts(old), moduleParts(now))
  })
}
