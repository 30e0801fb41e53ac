import { firstMonthOf, monthNumberOf, yearOf, type Month } from '../kernel/calendar'
import type { AdoptedRulebook, EarlierVersion } from './adopted'
import { findIndicator, type Rulebook } from './rulebook'

/**
 * A version as a year is derived by it. Where it starts within a year, it has with it the versions
 * that the year was under before, the earliest first. 依据: docs/adr/0027.
 */
export interface BookOfYear extends Rulebook {
  readonly earlier?: readonly EarlierVersion[]
}

const books = new WeakMap<AdoptedRulebook, BookOfYear>()

/** The same object for the same document, since it is compiled. */
export function bookOf(adopted: AdoptedRulebook): BookOfYear {
  const { rulebook, earlier } = adopted
  if (earlier === undefined) return rulebook
  const book = books.get(adopted) ?? { ...rulebook, earlier }
  books.set(adopted, book)
  return book
}

/** What a version that starts in a month carries of the one that was in force before it. */
export function earlierFor(
  startsIn: Month,
  before: AdoptedRulebook | undefined,
): EarlierVersion[] | undefined {
  if (before === undefined || monthNumberOf(startsIn) === 1) return undefined
  const { earlier = [], rulebook } = before
  const sameYear = yearOf(before.startsIn) === yearOf(startsIn)
  return [...(sameYear ? earlier : []), { startsIn: before.startsIn, rulebook }]
}

/** A version in a year, from its first month there on. */
export interface VersionInYear {
  readonly rulebook: Rulebook
  /** 1 to 12. */
  readonly firstMonth: number
}

/** The versions of a year, the latest first; never none. */
export function versionsIn(book: BookOfYear, year: number): VersionInYear[] {
  const { earlier = [], startsWith } = book
  if (earlier.length === 0 || yearOf(startsWith) !== year)
    return [{ rulebook: book, firstMonth: 1 }]
  const firstMonth = (startsIn: Month) => (yearOf(startsIn) < year ? 1 : monthNumberOf(startsIn))
  const before = earlier.map(({ startsIn, rulebook }) => ({
    rulebook,
    firstMonth: firstMonth(startsIn),
  }))
  return [...before, { rulebook: book, firstMonth: startMonthOf(book) }].reverse()
}

/** The version in force in a month of a year. */
export function bookInMonth(book: BookOfYear, month: Month): Rulebook {
  const versions = versionsIn(book, yearOf(month))
  const inForce = versions.find(({ firstMonth }) => firstMonth <= monthNumberOf(month))
  return inForce?.rulebook ?? book
}

/** The latest version of a year that has the row of a code, or the latest of all. */
export function bookWithRow(book: BookOfYear, code: string): Rulebook {
  if (findIndicator(book, code)) return book
  const known = book.earlier?.findLast(({ rulebook }) => findIndicator(rulebook, code))
  return known?.rulebook ?? book
}

/** The number of the month with which a version starts. */
export function startMonthOf({ startsWith }: Pick<Rulebook, 'startsWith'>): number {
  return monthNumberOf(firstMonthOf(startsWith))
}
