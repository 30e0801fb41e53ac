import { isInAudience, amountFor } from '../../rulebook/audience'
import { pricingOf } from '../../rulebook/formula'
import { eachModule, type Indicator, type ModuleName } from '../../rulebook/indicator'
import type { Rulebook } from '../../rulebook/rulebook'
import type { EnrolmentEntry, Entry, FactEntry } from '../entry'
import { isLess, least, minus, product, ratio, round, sum, type Ratio } from './ratio'

interface OracleScore {
  earned: Record<string, number>
  modules: Record<ModuleName, number>
  total: number
}

/**
 * A second reading of SCORING.md, straight from the entries, as slow and plain as it can be: no
 * scorecard, no tallies, fractions of BigInt. It exists to disagree with `derive`.
 */
export function oracle(book: Rulebook, entries: readonly Entry[], through: number): OracleScore {
  const year = entries[0]?.year ?? 0
  const name = (month: number) => `${year}-${String(month).padStart(2, '0')}`
  const asIn = (month: number): EnrolmentEntry | undefined =>
    entries
      .filter((entry): entry is EnrolmentEntry => entry.kind === 'enrolment')
      .filter((entry) => entry.month <= name(month))
      .sort((a, b) => (a.month === b.month ? a.revision - b.revision : a.month < b.month ? -1 : 1))
      .at(-1)
  const scored = (month: number) => month <= through && asIn(month)?.scored === true
  const applies = (row: Indicator, month: number) => {
    const enrolment = asIn(month)
    return scored(month) && row.off !== true && !!enrolment && isInAudience(row.audience, enrolment)
  }
  const capIn = (row: Indicator, month: number) => {
    const enrolment = asIn(month)
    return row.cap && enrolment && applies(row, month) ? amountFor(row.cap, enrolment) : undefined
  }
  const rowOf = (fact: FactEntry) => book.indicators.find(({ code }) => code === fact.indicator)
  const monthOf = (fact: FactEntry) => Number(fact.ownMonth.slice(5))
  const scoredMonths = range(1, 12).filter(scored)
  const windowsOf = (module: ModuleName) => {
    const length = { quarter: 3, halfYear: 6, year: 12 }[book.modules[module].window]
    const isMean = book.modules[module].yearFrom === 'mean'
    return range(0, 12 / length - 1)
      .map((place) => range(place * length + 1, (place + 1) * length))
      .filter(
        (months) =>
          months.some(scored) || (isMean && scoredMonths.length > 0 && (months[0] ?? 0) > through),
      )
  }

  const all = entries.filter((entry): entry is FactEntry => entry.kind === 'fact')
  const undone = new Set(all.map(({ reverses }) => reverses))
  const live = all.filter((fact) => {
    const row = rowOf(fact)
    return !fact.reverses && !undone.has(fact._id) && row && applies(row, monthOf(fact))
  })
  const worth = (fact: FactEntry): number => {
    const row = rowOf(fact)
    const enrolment = asIn(monthOf(fact))
    if (!row || !enrolment) return 0
    const pricing = pricingOf(row.formula)
    const { quantity } = fact
    const often =
      quantity.kind === 'count'
        ? quantity.count
        : quantity.kind === 'attendance'
          ? quantity.attended
          : 1
    switch (pricing.kind) {
      case 'unit':
        return amountFor(pricing.value, enrolment) * often
      case 'byVariant':
        return (
          (pricing.variants
            .filter((level) => 'value' in level)
            .find(({ variant }) => variant === fact.variant)?.value ?? 0) * often
        )
      case 'decided':
        return quantity.kind === 'points' && quantity.points !== 0
          ? Math.min(pricing.most, Math.max(pricing.least, quantity.points))
          : 0
      case 'quantity':
      case 'linear':
      case 'rate':
      case 'allOf':
      case 'excess':
      case 'bands':
        throw new Error(`The oracle has not read ${pricing.kind} yet`)
    }
  }
  const isKnown = (fact: FactEntry) => {
    const row = rowOf(fact)
    const pricing = row && pricingOf(row.formula)
    return (
      pricing?.kind !== 'byVariant' ||
      pricing.variants.some(({ variant }) => variant === fact.variant)
    )
  }
  const effect = (fact: FactEntry): Ratio => {
    const module = rowOf(fact)?.module ?? 'base'
    const isMean = book.modules[module].yearFrom === 'mean'
    return ratio(worth(fact), isMean ? windowsOf(module).length : 1)
  }
  const beats = (left: FactEntry, right: FactEntry) => {
    if (isLess(effect(right), effect(left))) return true
    if (isLess(effect(left), effect(right))) return false
    const key = (fact: FactEntry) => [fact.indicator, fact.ownMonth, fact._id]
    return JSON.stringify(key(left)) < JSON.stringify(key(right))
  }
  const groupOf = (fact: FactEntry) => rowOf(fact)?.group?.name
  const counted = live
    .filter(isKnown)
    .filter((fact, _, known) =>
      known.every(
        (other) =>
          other === fact ||
          fact.group === undefined ||
          groupOf(fact) === undefined ||
          other.group !== fact.group ||
          groupOf(other) !== groupOf(fact) ||
          beats(fact, other),
      ),
    )

  const rowInWindow = (row: Indicator, months: readonly number[]): [Ratio, Ratio] => {
    const rule = book.modules[row.module]
    const own = months.filter(scored)
    const ahead = (months[0] ?? 0) > through
    const last = scoredMonths.at(-1) ?? 0
    const caps = own.map((month) => capIn(row, month))
    const given = caps.filter((cap) => cap !== undefined)
    const inProportion = rule.counting === 'inProportion'
    let cap: Ratio | undefined = given.length > 0 ? ratio(Math.max(...given)) : undefined
    if (inProportion)
      cap = ratio(
        given.reduce((a, b) => a + b, 0),
        Math.max(1, own.length),
      )
    if (ahead) cap = ratio(capIn(row, last) ?? 0)
    const facts = counted.filter((f) => rowOf(f) === row && months.includes(monthOf(f)))
    const points = ratio(facts.reduce((total, fact) => total + worth(fact), 0))
    let attainable = cap ?? ratio(0)
    if (inProportion && !ahead) {
      attainable = product(attainable, ratio(own.length, months.length))
      if (row.expectation === 'attendance') {
        const expected = live
          .filter((f) => rowOf(f) === row && months.includes(monthOf(f)))
          .map((f) => (f.quantity.kind === 'attendance' ? f.quantity.expected : 0))
          .reduce((a, b) => a + b, 0)
        attainable = least(cap ?? ratio(0), product(ratio(expected), unitOf(row)))
      } else if (row.expectation !== undefined) {
        const length = { month: 1, quarter: 3, halfYear: 6 }[row.expectation]
        const due = months.filter((month) => month % length === 0 && applies(row, month)).length
        attainable = least(cap ?? ratio(0), product(ratio(due), unitOf(row)))
      }
    }
    if (row.formula.kind === 'fullMinus') {
      return [minus(attainable, least(points, attainable)), attainable]
    }
    const limit = inProportion ? attainable : cap
    return [limit ? least(points, limit) : points, attainable]
  }
  const combine = (module: ModuleName, parts: readonly Ratio[]): Ratio =>
    book.modules[module].yearFrom === 'mean' && parts.length > 0
      ? product(sum(parts), ratio(1, parts.length))
      : sum(parts)

  const earnedOf = (row: Indicator) =>
    round(
      combine(
        row.module,
        windowsOf(row.module).map((months) => rowInWindow(row, months)[0]),
      ),
    )
  const modules = eachModule((module) => {
    const rule = book.modules[module]
    const rows = book.indicators.filter((row) => row.module === module)
    const windows = windowsOf(module)
    if (rule.counting === 'asEarned') {
      const full = (row: Indicator) =>
        round(
          combine(
            module,
            windows.map((months) => rowInWindow(row, months)[1]),
          ),
        )
      const got = rows.reduce((total, row) => total + earnedOf(row), 0)
      const lost = rows.reduce((total, row) => total + full(row) - earnedOf(row), 0)
      const starts = rule.mark !== undefined && windows.length > 0
      const value = starts ? (rule.mark ?? 0) - lost : got
      const inWindow = windows.map((months): Ratio => {
        const numbers = rows.map((row) => rowInWindow(row, months))
        const earned = sum(numbers.map(([e]) => e))
        const missing = sum(numbers.map(([e, at]) => minus(at, e)))
        return starts ? minus(ratio(rule.mark ?? 0), missing) : earned
      })
      const within = inWindow.map((points) => {
        const capped = rule.cap === undefined ? points : least(points, ratio(rule.cap))
        return isLess(capped, ratio(0)) ? ratio(0) : capped
      })
      const cut = within.some(
        (points, index) =>
          isLess(points, inWindow[index] ?? points) || isLess(inWindow[index] ?? points, points),
      )
      const cap =
        rule.cap === undefined
          ? Infinity
          : round(
              combine(
                module,
                windows.map(() => ratio(rule.cap ?? 0)),
              ),
            )
      return Math.max(0, Math.min(cap, cut ? round(combine(module, within)) : value))
    }
    const parts = windows.map((months): Ratio => {
      const numbers = rows.map((row) => rowInWindow(row, months))
      const [a, b] = [sum(numbers.map(([e]) => e)), sum(numbers.map(([, at]) => at))]
      if ((months[0] ?? 0) > through) return ratio(rule.weight)
      if (b[0] === 0n) return ratio(0)
      const passed = months.filter((month) => month <= through).length
      return product(ratio(rule.weight * passed, months.length), product(a, [b[1], b[0]]))
    })
    return round(combine(module, parts))
  })
  const { base, duty, bonus, deduction } = modules
  return {
    earned: Object.fromEntries(book.indicators.map((row) => [row.code, earnedOf(row)])),
    modules,
    total: Math.max(book.scale.floor, base + duty + bonus - deduction),
  }
}

/** The books of the tests give a unit row one value for everyone. */
function unitOf({ formula }: Indicator): Ratio {
  return ratio(formula.kind === 'unit' ? formula.value.general : 0)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
