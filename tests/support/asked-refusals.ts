import type { FeatureContract } from '@shared/kernel/contract'
import type { Line } from '@shared/kernel/testing/csv'

/**
 * Every refusal of a contract is given once through the real entry, or
 * `docs/reference/refusals-not-asked.csv` says why not yet. Each check answers in words.
 */

/** Declared, given in no test, and not in the table. */
export function neverAsked(
  all: FeatureContract,
  answers: ReadonlySet<string>,
  table: readonly Line[],
): string[] {
  const excused = new Set(table.map(({ procedure, refusal }) => `${procedure} ${refusal}`))
  return declaredIn(all)
    .filter((one) => !answers.has(one) && !excused.has(one))
    .map((one) => `${one} was given in no test`)
}

/** In the table, and given all the same: the line can go. */
export function askedByNow(answers: ReadonlySet<string>, table: readonly Line[]): string[] {
  return table
    .map(({ procedure, refusal }) => `${procedure} ${refusal}`)
    .filter((one) => answers.has(one))
    .map((one) => `${one} is given by now: strike the line out`)
}

/** Lines of the table that name what no contract declares, stand twice, or give no reason. */
export function tableProblems(all: FeatureContract, table: readonly Line[]): string[] {
  const declared = new Set(declaredIn(all))
  const names = table.map(({ procedure, refusal }) => `${procedure} ${refusal}`)
  return [
    ...names.filter((one) => !declared.has(one)).map((one) => `${one} is declared by no contract`),
    ...names.filter((one, place) => names.indexOf(one) !== place).map((one) => `${one} twice`),
    ...table.filter(({ why }) => !why).map(({ procedure }) => `${procedure} without a reason`),
  ]
}

function declaredIn(all: FeatureContract): string[] {
  return Object.entries(all).flatMap(([name, { refusals }]) =>
    refusals.map((code) => `${name} ${code}`),
  )
}
