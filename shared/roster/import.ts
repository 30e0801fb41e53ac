import type { Day, Instant } from '../kernel/calendar'
import type { Problem } from '../rulebook/spreadsheet/cell'
import type { PlannedLine } from './sheet/plan'

/** `faulty` and `previewed` wrote nothing to the roster; only what was previewed is confirmed. */
export const rosterImportStates = ['faulty', 'previewed', 'running', 'done'] as const
export type RosterImportState = (typeof rosterImportStates)[number]

/** People that one sheet holds; the sheet has a row of heads besides. */
export const rosterRowsMax = 2_000
export const rosterFileMegabytesMax = 2
/** Lines in one document, and in one answer. */
export const linesOfPage = 100
/** The most problems that are kept of a sheet. */
export const rosterProblemsMax = 200
/** A preview is confirmed within so many days, and forgotten after them. */
export const previewDays = 7

/** A row that was not taken over, and why: something had changed since the preview. */
export interface LineLeft {
  row: number
  member: string
  message: string
}

export interface ImportReport {
  enrolled: number
  changed: number
  same: number
  left: LineLeft[]
}

export const nothingYet: ImportReport = { enrolled: 0, changed: 0, same: 0, left: [] }

/** One sheet of a roster on its way: `rosterImports/<_id>`. */
export interface RosterImport {
  _id: string
  organisation: string
  path: string
  state: RosterImportState
  by: { member: string; name: string }
  at: Instant
  problems: Problem[]
  /** Beyond those that are kept. */
  moreProblems: number
  newcomers: number
  changed: number
  same: number
  confirmed?:
    { by: { member: string; name: string }; at: Instant; on: Day; basis: string } | undefined
  report?: ImportReport | undefined
  /** From then on the lines may be forgotten, and what was not confirmed as a whole. */
  removeAfter?: Instant | undefined
}

/** `rosterImportPages/<import>:<page>`: the lines that change something, in their order. */
export interface RosterImportPage {
  _id: string
  lines: PlannedLine[]
}

export function pageId(id: string, page: number): string {
  return `${id}:${page}`
}

export function pagesOf(lines: readonly PlannedLine[]): PlannedLine[][] {
  const count = Math.ceil(lines.length / linesOfPage)
  return Array.from({ length: count }, (_, page) =>
    lines.slice(page * linesOfPage, (page + 1) * linesOfPage),
  )
}

export function pageCount({ newcomers, changed }: RosterImport): number {
  return Math.ceil((newcomers + changed) / linesOfPage)
}
