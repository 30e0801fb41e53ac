import { defaultBook } from '@shared/rulebook/default-book'
import { firstBook } from '@shared/rulebook/first-book'
import type { Rulebook } from '@shared/rulebook/rulebook'

/**
 * Beside the rows of the first book: party lectures, of which the season holds none, so that nobody
 * can reach them; a row for one post; a second honour of the group in which the best counts; and
 * points that the committee decides within a range.
 */
const codes = [...firstBook.indicators.map(({ code }) => code), 'L03', 'L14d', 'J02', 'J08']

/** What the branch of the demo lives by: a few rows of the default book, of every sort. */
export const demoBook: Rulebook = {
  ...firstBook,
  indicators: defaultBook.indicators.filter(({ code }) => codes.includes(code)),
}
