import { activityStates } from '@shared/activity/activity'
import { appealStates } from '@shared/appeal/appeal'
import { bindingStates } from '@shared/binding/binding'
import { contracts, type ProcedureName } from '@shared/contracts'
import { declarationStates } from '@shared/declaration/state'
import { evaluationStates } from '@shared/evaluation/evaluation'
import { commonRefusals } from '@shared/kernel/refusal'
import { referenceTable, type Line } from '@shared/kernel/testing/csv'
import { meetingStates } from '@shared/meeting/states'
import { rectificationStates } from '@shared/privacy/rectification'
import { textCheckStates } from '@shared/privacy/text-check'
import { rosterImportStates } from '@shared/roster/import'
import { draftStates } from '@shared/rulebook/states'
import { transferStates } from '@shared/transfer/transfer'

/**
 * What may be done in which state: `docs/reference/access-states/<object>.csv` says what is right,
 * for whoever may do it at all. `yes`, or the code of the refusal.
 */

export const statesOf = {
  declaration: declarationStates,
  meeting: meetingStates,
  activity: activityStates,
  appeal: appealStates,
  draft: draftStates,
  evaluation: evaluationStates,
  binding: bindingStates,
  rectification: rectificationStates,
  'text-check': textCheckStates,
  transfer: transferStates,
  import: rosterImportStates,
  job: ['running', 'done'],
} as const satisfies Record<string, readonly string[]>

export type Kind = keyof typeof statesOf
export const kinds = Object.keys(statesOf) as Kind[]

/** The field of an input that names an object with states. */
const fieldOf: Record<Kind, string> = {
  declaration: 'declaration',
  meeting: 'meeting',
  activity: 'activity',
  appeal: 'appeal',
  draft: 'draft',
  evaluation: 'half',
  binding: 'binding',
  rectification: 'rectification',
  'text-check': 'textCheck',
  transfer: 'transfer',
  import: 'import',
  job: 'job',
}

/** Those that name it inside of something else: a code, a target. */
const hidden: Partial<Record<Kind, readonly ProcedureName[]>> = {
  activity: ['signIn'],
  declaration: ['submitAppeal'],
  binding: ['issueBindingCode'],
}

type Inputs = Readonly<Record<string, { input: unknown; refusals: readonly string[] }>>

export function stateTable(kind: Kind): Line[] {
  return referenceTable(`access-states/${kind}.csv`)
}

/** The procedures of the contracts that act on an object of this kind. */
export function actingOn(kind: Kind, all: Inputs = contracts): string[] {
  const named = Object.entries(all)
    .filter(([, { input }]) => fieldOf[kind] in (input as { shape: object }).shape)
    .map(([name]) => name)
  return [...named, ...(hidden[kind] ?? [])]
}

/** Lines and cells that are missing, are too many, or say what the contract does not know. */
export function stateLineProblems(kind: Kind, table = stateTable(kind), all: Inputs = contracts) {
  const due = actingOn(kind, all)
  const lines = table.map(({ procedure = '' }) => procedure)
  return [
    ...due.filter((name) => !lines.includes(name)).map((name) => `${name} has no line`),
    ...lines.filter((name) => !due.includes(name)).map((name) => `${name} does not act on it`),
    ...table.flatMap((line) => unreadable(kind, line, all)),
  ]
}

function unreadable(kind: Kind, { procedure = '', ...cells }: Line, all: Inputs): string[] {
  const known = new Set<string>(['yes', ...commonRefusals, ...(all[procedure]?.refusals ?? [])])
  const columns = Object.keys(cells)
  return [
    ...(columns.join() === statesOf[kind].join() ? [] : [`${kind} has other states`]),
    ...columns
      .filter((state) => !known.has(cells[state] ?? ''))
      .map((state) => `${procedure} · ${state}: ${cells[state]} is no refusal of it`),
  ]
}

export interface StateCell {
  procedure: string
  state: string
  expected: string
}

export function stateCells(kind: Kind, table = stateTable(kind)): StateCell[] {
  return table.flatMap(({ procedure = '', ...cells }) =>
    Object.entries(cells).map(([state, expected]) => ({ procedure, state, expected })),
  )
}
