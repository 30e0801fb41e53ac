import fc from 'fast-check'
import type { Amount } from '../../rulebook/audience'
import { moduleNames, type Indicator } from '../../rulebook/indicator'
import type { ModuleRule } from '../../rulebook/module-rule'
import { sheetOf, type Rulebook } from '../../rulebook/rulebook'
import { isWider } from '../../rulebook/sheet'
import type { FactDraft } from '../entry'
import type { Quantity } from '../quantity'
import { kindOf } from '../scorecard'
import { anyBookAndLife, lived, monthName, type Life } from './any-life'
import { horizons } from './both-read'
import type { Chain } from './chain'
import type { OracleScore } from './oracle'
import { isSameSpan, type OracleHorizon } from './oracle-year'

/** Whatever makes a score of a chain: `derive`, or in a test of the test something broken. */
export type Reading = (book: Rulebook, chain: Chain, horizon: OracleHorizon) => OracleScore

interface Given {
  book: Rulebook
  life: Life
  horizon: OracleHorizon
  /** Numbers to choose by, as many as a life has facts. */
  choices: number[]
}

/** Throws where a reading breaks the rule. */
export type Rule = (read: Reading, given: Given) => void

export const anyGiven = (books: fc.Arbitrary<Rulebook>): fc.Arbitrary<Given> =>
  fc
    .record({
      lives: anyBookAndLife(books),
      horizon: horizons,
      choices: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    })
    .map(({ lives, horizon, choices }) => ({ ...lives, horizon, choices }))

/** 依据: SCORING, order independence. */
export const orderNeverMatters: Rule = (read, { book, life, horizon, choices }) => {
  const open = withoutFreeze(life)
  const order = open.facts
    .map((_, place) => place)
    .sort((left, right) => (choices[left] ?? 0) - (choices[right] ?? 0))
  const other = {
    ...open,
    facts: order.flatMap((place) => open.facts[place] ?? []),
    reversals: open.reversals.map((place) => order.indexOf(place)).reverse(),
  }
  expect(read(book, lived(other), horizon)).toEqual(read(book, lived(open), horizon))
}

/** A fact of a group where there is one: reversing its best restores the second. */
export const reversingRestores: Rule = (read, { book, life, horizon, choices: [choice = 0] }) => {
  const open = withoutFreeze(life)
  if (open.facts.length === 0) return
  const grouped = open.facts.flatMap(({ group }, place) => (group === undefined ? [] : [place]))
  const places = grouped.length > 0 ? grouped : open.facts.map((_, place) => place)
  const place = places[choice % places.length] ?? 0
  const undone = { ...open, reversals: [...new Set([...open.reversals, place])] }
  expect(read(book, lived(undone), horizon)).toEqual(
    read(book, lived(without(open, place)), horizon),
  )
}

/** Of facts without group and effect what gives lowers no total, and what takes lifts none. */
export const totalIsMonotone: Rule = (read, { book, life, horizon, choices: [choice = 0] }) => {
  const places = life.facts.flatMap((fact, place) => {
    const row = rowOf(book, life, fact)
    return row &&
      isPlain(row, fact) &&
      !movesOthers(book, life, row) &&
      !life.reversals.includes(place)
      ? [{ place, row }]
      : []
  })
  const chosen = places[choice % Math.max(1, places.length)]
  if (chosen === undefined) return
  const { place, row } = chosen
  const more = read(book, lived(withoutFreeze(life)), horizon).total
  const less = read(book, lived(without(withoutFreeze(life), place)), horizon).total
  const takes = (row.module === 'deduction') !== (row.formula.kind === 'fullMinus')
  if (takes) expect(more).toBeLessThanOrEqual(less)
  else expect(more).toBeGreaterThanOrEqual(less)
}

/**
 * With a cap over several windows a fact may take its place from a later one. Where a window has a
 * limit of its own that it meets alone, the total may then fall. 依据: ADR 25.
 */
function movesOthers(book: Rulebook, life: Life, { module, nestedCaps = [] }: Indicator): boolean {
  const kind = life.enrolments[0]?.enrolment.subjectKind ?? 'member'
  const rule = sheetOf(book, kind).modules[module]
  const isLimited =
    rule.counting === 'inProportion' || rule.cap !== undefined || rule.mark !== undefined
  return isLimited && nestedCaps.some((cap) => isWider(cap, rule))
}

function isPlain({ formula, group, effects }: Indicator, { quantity }: FactDraft): boolean {
  const isWhole = quantity.kind !== 'attendance' || quantity.attended === quantity.expected
  const rises =
    formula.kind !== 'bands' ||
    formula.steps.every(({ points }, place) => points >= (formula.steps[place - 1]?.points ?? 0))
  return group === undefined && effects === undefined && isWhole && rises
}

/**
 * What remains of a life within one period, or of one fact alone, is not above the cap for it; nor
 * a row above its cap, a module above its own, or a share above what was attainable.
 */
export const capsHold: Rule = (read, { book, life, horizon, choices }) => {
  const chain = lived(life)
  const { modules, indicators } = sheetOf(book, kindOf(chain.scorecard))
  const whole = read(book, chain, horizon)
  for (const row of indicators) {
    const rule = modules[row.module]
    const counted = ({ earned, attainable }: OracleScore) => {
      const [had = 0, could = 0] = [earned[row.code], attainable[row.code]]
      return row.formula.kind === 'fullMinus' ? could - had : had
    }
    expect(whole.earned[row.code]).toBeGreaterThanOrEqual(0)
    if (row.cap) expect(counted(whole)).toBeLessThanOrEqual(highest(row.cap) * timesOf(rule))
    if (rule.counting === 'inProportion') {
      expect(whole.earned[row.code]).toBeLessThanOrEqual(whole.attainable[row.code] ?? 0)
    }
    const facts = life.facts.filter(({ indicator }) => indicator === row.code)
    row.nestedCaps?.forEach(({ per, most }, which) => {
      const around = facts[(choices[which] ?? 0) % Math.max(1, facts.length)]
      const part = { ...life, facts: facts.filter((fact) => isWithin(fact, around, per)) }
      const score = read(book, lived({ ...part, reversals: [] }), horizon)
      expect(counted(score)).toBeLessThanOrEqual(highest(most))
    })
  }
  for (const name of moduleNames) {
    const rule = modules[name]
    const most = rule.counting === 'inProportion' ? rule.weight : (rule.cap ?? Infinity)
    expect(whole.modules[name]).toBeGreaterThanOrEqual(0)
    expect(whole.modules[name]).toBeLessThanOrEqual(most * timesOf(rule))
  }
}

/** How often in a year a cap of a module's window can be reached. */
function timesOf({ window, yearFrom }: ModuleRule): number {
  return yearFrom === 'sum' ? { quarter: 4, halfYear: 2, year: 1 }[window] : 1
}

/** Attendance of several is several occurrences. */
function isWithin(
  fact: FactDraft,
  around: FactDraft | undefined,
  per: NonNullable<Indicator['nestedCaps']>[number]['per'],
): boolean {
  if (around === undefined) return false
  if (per === 'occurrence') return fact === around && fact.quantity.kind !== 'attendance'
  const [month, other] = [fact, around].map(({ ownMonth }) => Number(ownMonth.slice(5)))
  return isSameSpan(month ?? 0, other ?? 0, per)
}

/** A change of enrolment that no audience asks about, and a fact told in two. */
export const splittingChangesNothing: Rule = (read, { book, life, horizon, choices }) => {
  const [month = 0, choice = 0] = choices
  const open = withoutFreeze(life)
  const score = read(book, lived(open), horizon)
  expect(read(book, lived(withRestated(book, open, (month % 11) + 2)), horizon)).toEqual(score)
  expect(read(book, lived(withParts(book, open, choice)), horizon)).toEqual(score)
}

function withRestated(book: Rulebook, life: Life, number: number): Life {
  const month = monthName(number)
  const before = life.enrolments.filter((one) => one.month < month)
  const last = before.sort((left, right) => (left.month < right.month ? -1 : 1)).at(-1)
  const isThere = life.enrolments.some((one) => one.month === month)
  if (last === undefined || isThere || JSON.stringify(book).includes('"department"')) return life
  const restated = { month, enrolment: { ...last.enrolment, department: 'elsewhere' } }
  return { ...life, enrolments: [...life.enrolments, restated] }
}

function withParts(book: Rulebook, life: Life, choice: number): Life {
  const place = choice % Math.max(1, life.facts.length)
  const fact = life.facts[place]
  const row = fact && rowOf(book, life, fact)
  if (!fact || !row || life.reversals.includes(place) || fact.group !== undefined) return life
  const isSeenAlone = row.nestedCaps?.some(({ per }) => per === 'occurrence') ?? false
  const [one, other] = halvesOf(fact.quantity, isSeenAlone)
  if (other === undefined) return life
  const facts = life.facts.map((same, at) => (at === place ? { ...same, quantity: one } : same))
  return { ...life, facts: [...facts, { ...fact, quantity: other, matter: 'the-other-part' }] }
}

/** Two quantities that come to the one; the same alone where a cap would see the difference. */
function halvesOf(quantity: Quantity, isSeenAlone: boolean): [Quantity, Quantity?] {
  if (quantity.kind === 'attendance') {
    const { attended, expected } = quantity
    const some = Math.floor(attended / 2)
    return [
      { kind: 'attendance', attended: some, expected: some },
      { kind: 'attendance', attended: attended - some, expected: expected - some },
    ]
  }
  if (isSeenAlone || quantity.kind === 'points') return [quantity]
  if (quantity.kind === 'count') {
    const some = Math.floor(quantity.count / 2)
    return [
      { kind: 'count', count: some },
      { kind: 'count', count: quantity.count - some },
    ]
  }
  const some = Math.floor(quantity.amount / 2)
  return [
    { kind: 'measure', amount: some },
    { kind: 'measure', amount: quantity.amount - some },
  ]
}

function withoutFreeze({ enrolments, facts, reversals, carried }: Life): Life {
  return { enrolments, facts, reversals, carried }
}

/** The life in which a fact was never booked. */
function without(life: Life, place: number): Life {
  return {
    ...life,
    facts: life.facts.filter((_, at) => at !== place),
    reversals: life.reversals.filter((at) => at !== place).map((at) => (at > place ? at - 1 : at)),
  }
}

function rowOf(book: Rulebook, life: Life, { indicator }: FactDraft): Indicator | undefined {
  const kind = life.enrolments[0]?.enrolment.subjectKind ?? 'member'
  return sheetOf(book, kind).indicators.find(({ code }) => code === indicator)
}

function highest({ general, except = [] }: Amount): number {
  return Math.max(general, ...except.map(({ value }) => value))
}
