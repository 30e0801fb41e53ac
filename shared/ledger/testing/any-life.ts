import fc from 'fast-check'
import type { Enrolment } from '../../rulebook/enrolment'
import { audiencesOfWorth, levelsOf, pricingOf, rangeOf } from '../../rulebook/formula'
import { moduleNames, type Indicator } from '../../rulebook/indicator'
import { sheetOf, type Rulebook, type SubjectKind } from '../../rulebook/rulebook'
import type { Sheet } from '../../rulebook/sheet'
import type { CarriedEntry, FactDraft } from '../entry'
import { carriedId } from '../entry-id'
import { posted } from '../posting'
import type { Quantity } from '../quantity'
import { attended, Chain, draft, ordinary, points, recordedAt, times } from './chain'

/** A year of one subject: as what it was enrolled from when, and what was booked and undone. */
export interface Life {
  /** The first is the opening. */
  enrolments: { month: string; enrolment: Enrolment }[]
  facts: FactDraft[]
  /** Places of facts that are reversed, each once. */
  reversals: number[]
  /** What another branch hands over. */
  carried: Carried[]
  /** The first half-year is frozen after so many facts; absent where it stays open. */
  frozenAfter?: number
}

type Carried = Pick<CarriedEntry, 'window' | 'module' | 'month' | 'earned' | 'attainable'>

export const monthName = (number: number) => `2026-${String(number).padStart(2, '0')}`
const monthNumber = fc.integer({ min: 1, max: 12 })
export const anyMonth = monthNumber.map(monthName)

/** Also none at all, and more than every allowance. */
const count = fc.constantFrom(0, 1, 1, 1, 1, 2, 3).map(times)
const measure = fc
  .constantFrom(0, 50, 100, 133, 250, 400, 1_000, 3_200)
  .map((amount): Quantity => ({ kind: 'measure', amount }))
const attendance = fc.tuple(fc.nat(3), fc.nat(2)).map(([came, more]) => attended(came, came + more))
const decided = fc.constantFrom(0, 50, 100, 200, 333, 500).map(points)

/** What a row counts, and now and then what it cannot. */
function quantityFor({ formula, expectation }: Indicator, variant?: string) {
  const strange = fc.oneof(count, measure, attendance, decided)
  const usual = (): fc.Arbitrary<Quantity> => {
    if (rangeOf(formula, variant) !== undefined) return decided
    switch (pricingOf(formula).kind) {
      case 'rate':
        return attendance
      case 'quantity':
      case 'linear':
      case 'bands':
        return fc.oneof({ weight: 5, arbitrary: measure }, { weight: 1, arbitrary: count })
      case 'unit':
        return expectation === 'attendance' ? attendance : count
      case 'byVariant':
      case 'decided':
      case 'allOf':
      case 'excess':
        return count
    }
  }
  return fc.oneof({ weight: 30, arbitrary: usual() }, { weight: 1, arbitrary: strange })
}

type Drawn = Pick<FactDraft, 'indicator' | 'ownMonth' | 'quantity' | 'variant' | 'group'>

function factOf(row: Indicator): fc.Arbitrary<Drawn> {
  const own = levelsOf(row.formula).map(({ variant }) => variant)
  const variants = own.length === 0 ? [undefined] : [...own, ...own, ...own, 'unheardOf']
  const groups = row.group === undefined ? [undefined] : [undefined, 'pump', 'pump', 'valve']
  return fc.constantFrom(...variants).chain((variant) =>
    fc.record({
      indicator: fc.constant(row.code),
      ownMonth: anyMonth,
      quantity: quantityFor(row, variant),
      variant: fc.constant(variant),
      group: fc.constantFrom(...groups),
    }),
  )
}

/** The rows that another one zeroes or overflows into. */
function touchedBy({ effects }: Indicator): string[] {
  return [
    ...(effects?.zeroes ?? []).flatMap(({ indicators }) => indicators),
    ...(effects?.overflowsInto === undefined ? [] : [effects.overflowsInto]),
  ]
}

/** Facts of few rows and of those that they touch, so that they meet. */
function factsOf(rows: readonly Indicator[]): fc.Arbitrary<Drawn[]> {
  if (rows.length === 0) return fc.constant([])
  return fc.uniqueArray(fc.constantFrom(...rows), { minLength: 1, maxLength: 4 }).chain((some) => {
    const codes = some.flatMap(touchedBy)
    const touched = rows.filter(({ code }) => codes.includes(code))
    return fc.array(fc.oneof(...[...some, ...touched].map(factOf)), { maxLength: 16 })
  })
}

/** Enrolments in the words that the audiences of a sheet use. */
function enrolmentsFor(rows: readonly Indicator[], kind: SubjectKind): fc.Arbitrary<Enrolment> {
  if (kind === 'branch') {
    const branch = { ...ordinary, subjectKind: 'branch', office: '', post: '' } as const
    return fc.constantFrom(true, true, true, false).map((scored) => ({ ...branch, scored }))
  }
  const audiences = rows.flatMap(({ audience, cap, formula }) => [
    audience,
    ...audiencesOfWorth(formula),
    ...(cap?.except ?? []).map((one) => one.audience),
  ])
  const words = (word: 'office' | 'post') =>
    fc.constantFrom(...new Set([ordinary[word], ...audiences.flatMap((one) => one[word] ?? [])]))
  return fc.record({
    branch: fc.constant(ordinary.branch),
    office: words('office'),
    department: fc.constantFrom('dispatch', 'market'),
    post: words('post'),
    standing: fc.constantFrom('formal', 'formal', 'formal', 'probationary', 'mobile'),
    scored: fc.constantFrom(true, true, true, true, false),
    onLongLeave: fc.constant(undefined),
  } satisfies Record<keyof Omit<Enrolment, 'subjectKind'>, unknown>)
}

/** A carried record of a window of its module, now and then. */
function carriedUnder({ modules }: Sheet): fc.Arbitrary<Carried[]> {
  const names = { quarter: ['-Q1', '-Q2', '-Q3'], halfYear: ['-H1', '-H2'], year: [''] }
  const one = fc.constantFrom(...moduleNames).chain((module) =>
    fc
      .record({
        window: fc.constantFrom(...names[modules[module].window]),
        month: anyMonth,
        earned: fc.constantFrom(0, 101, 250, 600),
        lost: fc.constantFrom(0, 0, 99, 400),
      })
      .map(({ window, month, earned, lost }) => ({
        window: `2026${window}`,
        module,
        month,
        earned,
        attainable: earned + lost,
      })),
  )
  const some = fc.uniqueArray(one, {
    maxLength: 2,
    selector: ({ window, module }) => `${window} ${module}`,
  })
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Carried[]>([]) }, some)
}

/** A life under a book: joined some time, promoted, away or transferred, with facts that meet. */
export function anyLife(book: Rulebook, kind: SubjectKind = 'member'): fc.Arbitrary<Life> {
  const sheet = sheetOf(book, kind)
  const rows = sheet.indicators
  const enrolment = enrolmentsFor(rows, kind)
  const joined = fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, monthNumber)
  return fc
    .record({
      joined,
      first: enrolment,
      changes: fc.uniqueArray(fc.tuple(monthNumber, enrolment), {
        maxLength: 3,
        selector: ([month]) => month,
      }),
      drawn: factsOf(rows),
      reversed: fc.array(fc.nat(), { maxLength: 3 }),
      carried: carriedUnder(sheet),
      frozen: fc.option(fc.nat(16), { nil: undefined, freq: 2 }),
    })
    .map(({ joined: from, first, changes, drawn, reversed, carried, frozen }) => ({
      carried,
      ...(frozen !== undefined && { frozenAfter: frozen }),
      enrolments: [
        { month: monthName(from), enrolment: first },
        ...changes
          .filter(([month]) => month > from)
          .map(([month, changed]) => ({ month: monthName(month), enrolment: changed })),
      ],
      facts: drawn.map((fact, place) => draft({ ...fact, matter: `matter-${place}` })),
      reversals:
        drawn.length === 0 ? [] : [...new Set(reversed.map((which) => which % drawn.length))],
    }))
}

/** The chain as it was before any fact. */
export function opened({ enrolments: [opening, ...changes], carried }: Life): Chain {
  if (opening === undefined) throw new Error('A life begins with an enrolment')
  const chain = new Chain('王芳', opening.enrolment, opening.month)
  changes.forEach(({ month, enrolment }) => chain.tryEnrol(month, enrolment))
  for (const record of carried) {
    const body = { ...record, kind: 'carried', revision: 1, decision: 'transfer-1' } as const
    const _id = carriedId({ ...body, subject: chain.scorecard.subject })
    chain.post(posted<CarriedEntry>(chain.scorecard, { ...body, _id }, recordedAt))
  }
  return chain
}

export function lived(life: Life): Chain {
  const chain = opened(life)
  life.facts.forEach((fact, place) => {
    if (place === life.frozenAfter) chain.freeze('2026-H1')
    chain.book(fact)
  })
  life.reversals.forEach((place) => {
    const matter = life.facts[place]?.matter
    if (matter !== undefined) chain.reverse(matter)
  })
  return chain
}

/** A book and a life under it, of a member or where it has a sheet for them, of the branch. */
export function anyBookAndLife(books: fc.Arbitrary<Rulebook>) {
  return books.chain((book) =>
    fc
      .constantFrom<SubjectKind>('member', book.branch === undefined ? 'member' : 'branch')
      .chain((kind) => anyLife(book, kind))
      .map((life) => ({ book, life })),
  )
}
