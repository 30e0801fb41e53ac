import type { Declarable } from '@shared/declaration/contract'
import type { Points } from '@shared/kernel/points'
import { matchingClauses } from '@shared/rulebook/clause-search'

/** What is typed into a declaration; photos are paths on this phone. */
export interface DeclarationForm {
  title: string
  indicator?: string | undefined
  variant?: string | undefined
  day: string
  note: string
  photos: string[]
}

export type Missing = 'title' | 'indicator' | 'variant' | 'photos'

export const photosMax = 3
export const titleLengthMax = 60
export const noteLengthMax = 500

/** What is still to be filled in before it can be sent, in the order of the page. */
export function missingIn(
  form: DeclarationForm,
  clause: Declarable | undefined,
  photoCount: number,
): Missing[] {
  const missing: Missing[] = []
  if (form.title.trim() === '') missing.push('title')
  if (clause === undefined) return [...missing, 'indicator']
  if (clause.variants.length > 0 && variantOf(form, clause) === undefined) missing.push('variant')
  if (clause.evidenceRequired && photoCount === 0) missing.push('photos')
  return missing
}

/** What is sent of a form beside its photos; what was left blank is left out. */
export function writtenIn(form: DeclarationForm, clause: Declarable) {
  const { title, variant, day, note } = form
  return {
    title: title.trim(),
    indicator: clause.indicator,
    day,
    ...(variant === undefined ? {} : { variant }),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  }
}

export type Written = ReturnType<typeof writtenIn>

export function variantOf(form: DeclarationForm, clause: Declarable) {
  return clause.variants.find(({ variant }) => variant === form.variant)
}

/** What it would bring under the cap of this year; nothing where a body decides the points. */
export interface Expectation {
  worth: Points
  expected: Points
}

export function expectationOf(form: DeclarationForm, clause: Declarable): Expectation | undefined {
  const worth = clause.variants.length > 0 ? variantOf(form, clause)?.points : clause.points
  if (worth === undefined) return undefined
  return { worth, expected: Math.min(worth, clause.left ?? worth) }
}

/**
 * The clause of a form: the chosen one, or the only one that its words fit. Nothing is asked that
 * is clear already; the choice stays open on the page.
 */
export function clauseOf(
  form: DeclarationForm,
  declarables: readonly Declarable[],
): Declarable | undefined {
  if (form.indicator !== undefined) {
    return declarables.find(({ indicator }) => indicator === form.indicator)
  }
  const [only, another] = matchingClauses(form.title, declarables, 2)
  return another === undefined ? only : undefined
}
