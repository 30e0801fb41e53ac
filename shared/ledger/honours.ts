import type { Month } from '../kernel/calendar'
import { bookInMonth, type BookOfYear } from '../rulebook/book-of-year'
import { handlingOf } from '../rulebook/handling'
import { enrolmentIn, type Scorecard } from './scorecard'

/** True for a month in which the book recorded nothing but honours of the subject. */
export function isHonoursMonth(book: BookOfYear, scorecard: Scorecard, month: Month): boolean {
  const enrolment = enrolmentIn(scorecard, month)
  if (enrolment === undefined) return false
  return handlingOf(bookInMonth(book, month), enrolment) === 'honoursOnly'
}

/** How many good deeds of such months stand in the year; points that were decided are one. */
export function honoursCount(book: BookOfYear, scorecard: Scorecard): number {
  const standing = scorecard.singles.filter(({ reversedHalf }) => reversedHalf === undefined)
  return [...standing, ...scorecard.quantities]
    .filter(({ ownMonth }) => isHonoursMonth(book, scorecard, ownMonth))
    .reduce((sum, { quantity }) => sum + (quantity.kind === 'count' ? quantity.count : 1), 0)
}
