import type { Day, Instant, WindowStart } from '../kernel/calendar'
import { canonicalJson, type Digest } from '../kernel/digest'
import type { Indicator } from './indicator'
import { allIndicators, type Rulebook } from './rulebook'
import type { BasisKind, DraftState } from './states'

/** Why a line was changed. 依据: PRODUCT, The rulebook, "each changed line carries its basis". */
export interface Basis {
  kind: BasisKind
  text: string
}

export type DraftAct =
  'start' | 'change' | 'propose' | 'reopen' | 'adopt' | 'approve' | 'return' | 'abandon'

export interface DraftStep {
  at: Instant
  by: string
  byName: string
  act: DraftAct
  note?: string | undefined
}

/** Minutes of the members' meeting that adopted it. */
export interface Adoption {
  title: string
  heldOn: Day
  expected: number
  present: number
  ayes: number
}

/** `rulebookDrafts/<_id>`: a version on its way. */
export interface RulebookDraft {
  _id: string
  branch: string
  path: string
  /** The version that it starts from; absent for a branch's first. */
  base?: string | undefined
  state: DraftState
  /** Counts the changes, so that two people do not write over each other. */
  revision: number
  rulebook: Rulebook
  /** By clause code, or `settings` for what is no row. */
  bases: Record<string, Basis>
  digest: Digest
  startsWith: WindowStart
  adopted?: Adoption | undefined
  trail: DraftStep[]
}

/** The key of everything that is no row. */
export const settingsKey = 'settings'

/**
 * What differs between two versions: clause codes in the order of the books, and `settings` when
 * anything else does. Version, start and organisation are what a new version is, no change of it.
 */
export function changedKeys(base: Rulebook, draft: Rulebook): string[] {
  const before = new Map(allIndicators(base).map((row) => [row.code, row]))
  const after = new Map(allIndicators(draft).map((row) => [row.code, row]))
  const codes = new Set([...before.keys(), ...after.keys()])
  const rows = [...codes].filter((code) => !sameRow(before.get(code), after.get(code)))
  return settingsOf(base) === settingsOf(draft) ? rows : [...rows, settingsKey]
}

function sameRow(left: Indicator | undefined, right: Indicator | undefined): boolean {
  return left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right)
}

/** Everything but the rows and what a new version always has of its own. */
function settingsOf(rulebook: Rulebook): string {
  const own = {
    organisation: undefined,
    version: undefined,
    title: undefined,
    startsWith: undefined,
  }
  const withoutRows = { indicators: undefined }
  const branch = rulebook.branch && { ...rulebook.branch, ...withoutRows }
  return canonicalJson({ ...rulebook, ...own, ...withoutRows, branch })
}
