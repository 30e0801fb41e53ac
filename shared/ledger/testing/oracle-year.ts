import { amountFor, isInAudience, type Amount, type Audience } from '../../rulebook/audience'
import type { Indicator, ModuleName } from '../../rulebook/indicator'
import { sheetOf, type Rulebook } from '../../rulebook/rulebook'
import type { Sheet } from '../../rulebook/sheet'
import type { CarriedEntry, EnrolmentEntry, Entry, FactEntry } from '../entry'

/** Months of the year by number. */
export type Months = readonly number[]

export interface OracleHorizon {
  /** The month as of whose end the score is, 1 to 12. */
  through: number
  /** The half-year of a board, "2026-H1": what was booked later is not on it. */
  bookedThrough?: string | undefined
}

/** Something that a book says for an audience. */
export interface Excepting {
  audience: Audience
}

type Carried = Pick<CarriedEntry, 'earned' | 'attainable'>

export const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 }

/** What a book says of a subject in each month, straight from the entries. */
export class OracleYear {
  readonly sheet: Sheet
  readonly through: number
  private readonly entries: readonly Entry[]
  private readonly year: number
  private readonly enrolments: readonly (EnrolmentEntry | undefined)[]
  /** Facts that are not undone, of a row of the sheet that applied in their own month. */
  readonly facts: readonly FactEntry[]

  constructor(book: Rulebook, entries: readonly Entry[], horizon: OracleHorizon) {
    const { through, bookedThrough } = horizon
    const isBranch = entries.some((one) => one.kind === 'enrolment' && one.subjectKind === 'branch')
    this.sheet = sheetOf(book, isBranch ? 'branch' : 'member')
    this.through = through
    this.year = entries[0]?.year ?? 0
    this.entries = entries
      .filter((one) => one.kind !== 'fact' || !bookedThrough || one.bookedHalf <= bookedThrough)
      .filter((one) => monthOf(one) <= through)
    this.enrolments = range(0, 12).map((month) => lastOf(this.entries, month))
    this.facts = this.standingFacts()
  }

  /** The last enrolment dated in the month or before it, in its highest revision. */
  enrolmentIn(month: number): EnrolmentEntry | undefined {
    return this.enrolments[month]
  }

  isScored(month: number): boolean {
    return month <= this.through && this.enrolmentIn(month)?.scored === true
  }

  get scoredMonths(): Months {
    return range(1, 12).filter((month) => this.isScored(month))
  }

  rowOf({ indicator }: FactEntry): Indicator | undefined {
    return this.sheet.indicators.find(({ code }) => code === indicator)
  }

  applies(row: Indicator, month: number): boolean {
    const enrolment = this.enrolmentIn(month)
    return (
      this.isScored(month) &&
      row.off !== true &&
      !!enrolment &&
      isInAudience(row.audience, enrolment)
    )
  }

  /** What an amount of a row is in a month; nothing while the row does not apply. */
  amountIn(amount: Amount | undefined, row: Indicator, month: number): number | undefined {
    const enrolment = this.enrolmentIn(month)
    return amount && enrolment && this.applies(row, month)
      ? amountFor(amount, enrolment)
      : undefined
  }

  /** What a book says for others, where the subject is one of them in a month. */
  exceptionIn<Exception extends Excepting>(
    { except = [] }: { except?: readonly Exception[] | undefined },
    month: number,
  ): Exception | undefined {
    const enrolment = this.enrolmentIn(month)
    return except.find(({ audience }) => enrolment && isInAudience(audience, enrolment))
  }

  isInProportion({ module }: Indicator): boolean {
    return this.sheet.modules[module].counting === 'inProportion'
  }

  /** The windows that make the year of a module: those with a scored month or something carried. */
  windowsOf(module: ModuleName): Months[] {
    const { window, yearFrom } = this.sheet.modules[module]
    return spans(range(1, 12), window).filter(
      (months) =>
        months.some((month) => this.isScored(month)) ||
        this.carriedInto(module, months) !== undefined ||
        (yearFrom === 'mean' && this.scoredMonths.length > 0 && this.isAhead(months)),
    )
  }

  isAhead(months: Months): boolean {
    return (months[0] ?? 0) > this.through
  }

  private standingFacts(): FactEntry[] {
    const all = this.entries.filter((entry): entry is FactEntry => entry.kind === 'fact')
    const undone = new Set(all.map(({ reverses }) => reverses))
    return all.filter((fact) => {
      const row = this.rowOf(fact)
      return !fact.reverses && !undone.has(fact._id) && row && this.applies(row, monthOf(fact))
    })
  }

  /** What another branch carried into a window of a module: of windows that begin in it. */
  carriedInto(module: ModuleName, months: Months): Carried | undefined {
    const inside = this.carried.filter(
      (one) => one.module === module && months.includes(firstMonthOf(one)),
    )
    const latest = inside.filter((one) =>
      inside.every(({ window, revision }) => window !== one.window || revision <= one.revision),
    )
    if (latest.length === 0) return undefined
    return {
      earned: latest.reduce((all, { earned }) => all + earned, 0),
      attainable: latest.reduce((all, { attainable }) => all + attainable, 0),
    }
  }

  private get carried(): CarriedEntry[] {
    return this.entries.filter((entry): entry is CarriedEntry => entry.kind === 'carried')
  }
}

/** Of "2026", "2026-H2" or "2026-Q3". */
function firstMonthOf({ window }: CarriedEntry): number {
  const [, span, number] = /^\d{4}-([HQ])(\d)$/.exec(window) ?? []
  return span === undefined ? 1 : (Number(number) - 1) * (span === 'Q' ? 3 : 6) + 1
}

function lastOf(entries: readonly Entry[], month: number): EnrolmentEntry | undefined {
  return entries
    .filter((one): one is EnrolmentEntry => one.kind === 'enrolment' && monthOf(one) <= month)
    .sort((a, b) => (a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1))
    .at(-1)
}

/** The own month of a fact, or the month from which another entry holds. */
export function monthOf(entry: Entry): number {
  return Number((entry.kind === 'fact' ? entry.ownMonth : entry.month).slice(5))
}

/** Months cut into the calendar's spans of a length. */
export function spans(months: Months, length: keyof typeof monthsOf): Months[] {
  const size = monthsOf[length]
  const numbers = [...new Set(months.map((month) => Math.ceil(month / size)))]
  return numbers.map((number) => months.filter((month) => Math.ceil(month / size) === number))
}

/** True for two months of the same calendar span. */
export function isSameSpan(left: number, right: number, length: keyof typeof monthsOf): boolean {
  return Math.ceil(left / monthsOf[length]) === Math.ceil(right / monthsOf[length])
}

export function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
