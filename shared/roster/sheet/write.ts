import type { Member } from '../../organisation/organisation'
import type { LaidOutSheet } from '../../rulebook/spreadsheet/layout'
import { writeText } from '../../rulebook/spreadsheet/text'
import { yesNo } from '../../rulebook/spreadsheet/words'
import { fieldsOf } from '../fields'
import { noGroup, offices, posts, rosterColumns, sheetName, standings } from './columns'

/** Room for people who are added. */
const rowsToAdd = 2_000
const blankRows = 30

/**
 * The roster as a sheet that can be read back; without anybody it is the template. `branchOf` says
 * what a branch is called so that nobody takes it for another, `groupOf` a group.
 */
export function layOutRoster(
  members: readonly Member[],
  branchOf: (branch: string) => string,
  branches: readonly string[],
  groupOf: (group: string) => string = (group) => group,
): LaidOutSheet[] {
  const heads = rosterColumns.map(({ head }) => head)
  const rows = [heads, ...members.map((member) => rowOf(member, branchOf, groupOf))]
  const lastRow = rows.length - 1 + rowsToAdd
  const options = rosterColumns.map((column) =>
    column.head === '党支部' ? { ...column, options: branches } : column,
  )
  return [
    {
      name: sheetName,
      rows,
      widths: rosterColumns.map(({ width }) => width),
      frozen: { rows: 1, columns: 2 },
      headRows: [0],
      notes: rosterColumns.map(({ help: text }, column) => ({ row: 0, column, text })),
      restrictions: options.flatMap(({ options: list = [] }, column) =>
        list.length === 0 ? [] : [{ firstRow: 1, lastRow, column, options: list }],
      ),
      blankRows,
    },
  ]
}

function rowOf(
  member: Member,
  branchOf: (branch: string) => string,
  groupOf: (group: string) => string,
): string[] {
  const fields = fieldsOf(member)
  return [
    member._id,
    writeText(fields.name),
    branchOf(member.branch),
    standings.write(fields.standing),
    offices.write(fields.office),
    writeText(fields.department),
    posts.write(fields.post),
    written(fields.scored),
    member.since,
    written(fields.underProbation),
    written(fields.onLongLeave),
    written(fields.hasPhone),
    fields.group === undefined ? noGroup : writeText(groupOf(fields.group)),
    // Of the next change, which is nobody's yet.
    '',
  ]
}

function written(value: boolean): string {
  return yesNo.write(value ? 'yes' : 'no')
}
