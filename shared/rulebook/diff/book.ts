import { provisionsSchema, type Provisions } from '../provisions'
import type { Rulebook } from '../rulebook'
import { headingParts, provisionParts } from '../words/book-parts'
import { diffByFields, type DiffLine } from './line'

/** Whose book it is, its version, its title and its start. */
export function bookDiff(before: Rulebook, after: Rulebook): DiffLine[] {
  return diffByFields({ section: 'book', about: 'book', subject: '' }, headingParts, before, after)
}

/** Bands, quota, disqualifying matters, terms and thresholds. */
export function provisionsDiff(before: Rulebook, after: Rulebook): DiffLine[] {
  const place = { section: 'provisions', about: 'provisions', subject: '' } as const
  return diffByFields(place, provisionParts, provisionsOf(before), provisionsOf(after))
}

function provisionsOf(rulebook: Rulebook): Provisions {
  const names = Object.keys(provisionsSchema.shape) as (keyof Provisions)[]
  return Object.fromEntries(names.map((name) => [name, rulebook[name]])) as unknown as Provisions
}
