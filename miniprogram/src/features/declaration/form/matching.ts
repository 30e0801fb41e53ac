import type { Declarable } from '@shared/declaration/contract'
import { bestMatches, itemsWith, type Searchable } from '@shared/rulebook/everyday-words'

/** The clauses that fit a member's sentence best, best first; none when nothing fits. */
export function matchingClauses(
  sentence: string,
  declarables: readonly Declarable[],
  countMax: number,
): Declarable[] {
  return bestMatches(sentence, declarables, searchable).slice(0, countMax)
}

/** The clauses in which every word of a search occurs; all of them for an empty search. */
export function clausesWith(search: string, declarables: readonly Declarable[]): Declarable[] {
  return itemsWith(search, declarables, searchable)
}

function searchable({ title, keywords, variants, evidenceAsked }: Declarable): Searchable {
  return { title, keywords, rest: [...variants.map((one) => one.title), evidenceAsked] }
}
