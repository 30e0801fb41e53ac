import { fieldsOf } from '../fields'
import { confirmed, finished, previewed } from '../decide-import'
import { nothingYet } from '../import'
import type { PlannedLine } from '../sheet/plan'
import { memberWith } from './member'

/** An import of one newcomer, in each of its states. */

export const importing = {
  actor: { member: 'gu-ming', name: '顾明' },
  now: '2026-06-18T10:00:00.000+08:00',
}

export const newcomerLine: PlannedLine = {
  row: 2,
  member: 'A-017',
  branch: 'overhaul-branch',
  path: '/party-committee/overhaul-branch',
  since: '2026-07',
  fields: fieldsOf(memberWith()),
  changes: [],
}

const problem = { sheet: '名册', row: 2, column: 'A', head: '编号', message: '没有编号' }

function uploaded(lines: PlannedLine[], faulty: boolean) {
  const organisation = { _id: 'party-committee', path: '/party-committee' }
  const plan = { lines, same: 0 }
  const one = { _id: 'import-1', organisation, plan, problems: faulty ? [problem] : [] }
  return previewed(one, importing)
}

export const faultyImport = uploaded([], true)
export const emptyImport = uploaded([], false)
export const previewedImport = uploaded([newcomerLine], false)
export const runningImport = confirmed(previewedImport, '名册核对', importing)
export const doneImport = finished(runningImport, { ...nothingYet, enrolled: 1 })
