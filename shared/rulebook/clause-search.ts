import { bestMatches, itemsNaming, itemsWith, type Searchable } from './everyday-words'

/** What a clause is found by; what a page does not know of it is left out. */
export interface SearchedClause {
  indicator: string
  title: string
  clause?: string
  rule?: string
  variants?: readonly { title: string }[]
  evidenceAsked?: string
}

/** The clauses that fit a member's sentence best, best first; none when nothing fits. */
export function matchingClauses<Clause extends SearchedClause>(
  sentence: string,
  clauses: readonly Clause[],
  countMax: number,
): Clause[] {
  return bestMatches(sentence, clauses, searchable).slice(0, countMax)
}

/**
 * The clauses in which every word of a search occurs, in their order; where there are none, those
 * that fit best. All of them for an empty search.
 */
export function clausesWith<Clause extends SearchedClause>(
  search: string,
  clauses: readonly Clause[],
): Clause[] {
  return itemsWith(search, clauses, searchable)
}

/** The clauses in which every word of a search occurs; nothing is guessed. */
export function clausesNaming<Clause extends SearchedClause>(
  search: string,
  clauses: readonly Clause[],
): Clause[] {
  return itemsNaming(search, clauses, searchable)
}

/** What one can earn by, what costs points, and what is for others. */
export interface Ways<Way, Cost, Other> {
  ways: Way[]
  costs: Cost[]
  notForYou: Other[]
}

/** Guesses are made among the ways; in the rest only where there is no other answer. */
export function searchWays<
  Way extends SearchedClause,
  Cost extends SearchedClause,
  Other extends SearchedClause,
>(search: string, { ways, costs, notForYou }: Ways<Way, Cost, Other>): Ways<Way, Cost, Other> {
  const named = {
    ways: clausesWith(search, ways),
    costs: clausesNaming(search, costs),
    notForYou: clausesNaming(search, notForYou),
  }
  if (Object.values(named).some((found) => found.length > 0)) return named
  return {
    ways: [],
    costs: clausesWith(search, costs),
    notForYou: clausesWith(search, notForYou),
  }
}

function searchable(searched: SearchedClause): Searchable {
  const { indicator, title, clause = '', rule = '', variants = [], evidenceAsked = '' } = searched
  return {
    title,
    keywords: [indicator],
    rest: [...variants.map((one) => one.title), clause, evidenceAsked],
    // "每季度" stands in the rule of many a row, and is what no row is about.
    literal: [rule],
  }
}
