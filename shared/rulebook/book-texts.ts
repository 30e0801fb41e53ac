import type { FreeText } from '../kernel/free-text'

/** Words, as opposed to codes and kinds: with a Han character or a space in them. */
const words = /[\p{Script=Han}\s]/u

/**
 * The free texts in a rulebook or a clause that are in none of the known ones, each once: names,
 * clauses, what is asked for. What a known book says has been looked at. 依据: docs/adr/0024.
 */
export function newTextsIn(value: unknown, known: readonly unknown[]): FreeText[] {
  const seen = new Set(known.flatMap(stringsIn))
  const texts = new Set(stringsIn(value).filter((text) => words.test(text) && !seen.has(text)))
  return [...texts].map((text) => ({ field: 'rulebook', text }))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
