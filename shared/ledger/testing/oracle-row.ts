import type { Amount } from '../../rulebook/audience'
import { pricingOf } from '../../rulebook/formula'
import { expectationOf, type Indicator } from '../../rulebook/indicator'
import type { FactEntry } from '../entry'
import { countOf, measureOf, type OracleFacts } from './oracle-facts'
import { monthOf, monthsOf, range, spans, type Months, type OracleYear } from './oracle-year'
import { least, minus, most, none, plus, product, ratio, sum, type Ratio } from './ratio'

export interface OracleRow {
  earned: Ratio
  attainable: Ratio
}

type Of<Kind> = Extract<ReturnType<typeof pricingOf>, { kind: Kind }>

/** What the rows are worth in each window. */
export class OracleRows {
  constructor(
    private readonly year: OracleYear,
    private readonly facts: OracleFacts,
  ) {}

  inWindow(row: Indicator, months: Months): OracleRow {
    if (this.year.isAhead(months)) return this.ahead(row)
    const attainable = this.attainable(row, months)
    const points = plus(this.points(row, months), this.inflow(row, months))
    if (row.formula.kind === 'fullMinus') {
      const deducted = this.withinWider(row, months, least(points, attainable))
      return { earned: minus(attainable, deducted), attainable }
    }
    if (this.year.isInProportion(row)) return { earned: least(points, attainable), attainable }
    return { earned: this.withinCap(row, months, points), attainable }
  }

  /**
   * A window not yet begun is full only for what is deducted from, at the mark known last. In
   * proportion nothing of it is attainable: the module counts its whole weight.
   */
  private ahead(row: Indicator): OracleRow {
    if (this.year.isInProportion(row)) return { earned: none, attainable: none }
    const last = this.year.scoredMonths.at(-1) ?? 0
    const attainable = ratio(this.year.amountIn(row.cap, row, last) ?? 0)
    return { earned: row.formula.kind === 'fullMinus' ? attainable : none, attainable }
  }

  /**
   * An amount over the scored months of a window or period: in proportion their mean, else the
   * highest; nothing where the row has none or never applied.
   */
  private over(amount: Amount | undefined, row: Indicator, months: Months): Ratio | undefined {
    const scored = months.filter((month) => this.year.isScored(month))
    const values = scored.flatMap((month) => this.year.amountIn(amount, row, month) ?? [])
    if (values.length === 0) return undefined
    if (!this.year.isInProportion(row)) return ratio(Math.max(...values))
    return ratio(
      values.reduce((all, value) => all + value, 0),
      scored.length,
    )
  }

  private withinCap(row: Indicator, months: Months, points: Ratio): Ratio {
    const cap = this.over(row.cap, row, months)
    return this.withinWider(row, months, cap ? least(points, cap) : points)
  }

  /**
   * Of what a window counts that which caps over several windows leave: earlier windows come first.
   * 依据: ADR 25.
   */
  private withinWider(row: Indicator, months: Months, points: Ratio): Ratio {
    const windows = this.year.windowsOf(row.module)
    const lefts = this.wider(row, months).flatMap(({ per, most }) => {
      const period = spans(range(1, 12), per).find((span) => span.includes(months[0] ?? 0)) ?? []
      const cap = this.over(most, row, period)
      const before = windows.filter(
        ([first = 0]) => first < (months[0] ?? 0) && period.includes(first),
      )
      return cap ? [minus(cap, sum(before.map((window) => this.counted(row, window))))] : []
    })
    return lefts.reduce((within, left) => least(within, most(left, none)), points)
  }

  private wider({ nestedCaps = [] }: Indicator, months: Months) {
    return nestedCaps.flatMap(({ per, most: amount }) =>
      per === 'occurrence' || monthsOf[per] <= months.length ? [] : [{ per, most: amount }],
    )
  }

  /** What the facts of a window count or deduct. */
  private counted(row: Indicator, months: Months): Ratio {
    const { earned, attainable } = this.inWindow(row, months)
    return row.formula.kind === 'fullMinus' ? minus(attainable, earned) : earned
  }

  /** What the cap of other rows cuts off and this row takes. 依据: ADR 12, 10. */
  private inflow(row: Indicator, months: Months): Ratio {
    if (!months.some((month) => this.year.applies(row, month))) return none
    const sources = this.year.sheet.indicators.filter(
      ({ effects }) => effects?.overflowsInto === row.code,
    )
    return sum(
      sources.map((source) => {
        const points = this.points(source, months)
        return minus(points, this.withinCap(source, months, points))
      }),
    )
  }

  private factsOf(row: Indicator, months: Months, among = this.facts.counting): FactEntry[] {
    return among.filter((fact) => fact.indicator === row.code && months.includes(monthOf(fact)))
  }

  /** What the facts are worth, before the cap of the window. */
  private points(row: Indicator, months: Months): Ratio {
    const pricing = pricingOf(row.formula)
    switch (pricing.kind) {
      case 'unit':
      case 'byVariant':
      case 'decided':
      case 'quantity':
      case 'linear':
        return this.nested(row, months, this.narrower(row, months))
      case 'rate':
        return this.rate(row, months)
      case 'allOf':
        return this.allOf(row, months, pricing)
      case 'excess':
        return sum(spans(months, pricing.per).map((period) => this.excess(row, period, pricing)))
      case 'bands':
        return this.bands(row, months, pricing)
    }
  }

  private narrower({ nestedCaps = [] }: Indicator, months: Months) {
    return nestedCaps.filter(({ per }) => per === 'occurrence' || monthsOf[per] < months.length)
  }

  /** The caps from the widest to the single fact: each holds over what the next leaves. */
  private nested(
    row: Indicator,
    months: Months,
    caps: NonNullable<Indicator['nestedCaps']>,
  ): Ratio {
    const widest = caps.at(-1)
    const inner = caps.slice(0, -1)
    if (widest === undefined) {
      return sum(this.factsOf(row, months).map((fact) => this.facts.worth(fact) ?? none))
    }
    if (widest.per === 'occurrence') {
      return sum(
        this.factsOf(row, months).map((fact) =>
          this.facts.worthWithin(
            fact,
            ratio(this.year.amountIn(widest.most, row, monthOf(fact)) ?? 0),
          ),
        ),
      )
    }
    return sum(
      spans(months, widest.per).map((period) => {
        const cap = this.over(widest.most, row, period)
        const points = this.nested(row, period, inner)
        return cap ? least(points, cap) : points
      }),
    )
  }

  /** Attended and expected of a window. */
  private attendance(row: Indicator, months: Months): [attended: number, expected: number] {
    const of = (among: readonly FactEntry[], what: 'attended' | 'expected') =>
      this.factsOf(row, months, [...among]).reduce(
        (all, { quantity }) => all + (quantity.kind === 'attendance' ? quantity[what] : 0),
        0,
      )
    return [of(this.facts.counting, 'attended'), of(this.facts.known, 'expected')]
  }

  private rate(row: Indicator, months: Months): Ratio {
    const [attended, expected] = this.attendance(row, months)
    if (expected === 0) return none
    const base = this.year.isInProportion(row)
      ? this.attainable(row, months)
      : (this.over(row.cap, row, months) ?? none)
    return product(base, ratio(attended, expected))
  }

  /** The periods that are over and in whose last month the row applied. */
  private due(row: Indicator, months: Months, per: 'month' | 'quarter' | 'halfYear'): Months[] {
    return spans(months, per).filter((period) => {
      const last = period.at(-1) ?? 0
      return last <= this.year.through && this.year.applies(row, last)
    })
  }

  private allOf(row: Indicator, months: Months, { value, of, per }: Of<'allOf'>): Ratio {
    const met = this.due(row, months, per).filter((period) =>
      spans(period, of)
        .filter((part) => part.some((month) => this.year.applies(row, month)))
        .every((part) => this.factsOf(row, part).some((fact) => (countOf(fact) ?? 0) > 0)),
    )
    return sum(met.map((period) => ratio(this.year.amountIn(value, row, period.at(-1) ?? 0) ?? 0)))
  }

  /** The earliest of a period go free; what is beyond has the value of its own month. */
  private excess(row: Indicator, period: Months, { value, allowance }: Of<'excess'>): Ratio {
    let free = allowance
    return sum(
      period.map((month) => {
        const times = this.factsOf(row, [month]).reduce((all, one) => all + (countOf(one) ?? 0), 0)
        const beyond = Math.max(0, times - free)
        free = Math.max(0, free - times)
        return ratio(beyond * (this.year.amountIn(value, row, month) ?? 0))
      }),
    )
  }

  private bands(row: Indicator, months: Months, { steps }: Of<'bands'>): Ratio {
    const reached = this.factsOf(row, months).reduce((all, one) => all + (measureOf(one) ?? 0), 0)
    if (reached === 0) return none
    return ratio(steps.filter(({ from }) => from <= reached).at(-1)?.points ?? 0)
  }

  /**
   * In a module counted as earned the whole cap; in proportion what could be had by now, and of it
   * what wider caps leave.
   */
  private attainable(row: Indicator, months: Months): Ratio {
    const all = this.attainableAlone(row, months)
    const isLimited = this.year.isInProportion(row) && row.formula.kind !== 'fullMinus'
    return isLimited ? this.withinWider(row, months, all) : all
  }

  private attainableAlone(row: Indicator, months: Months): Ratio {
    const cap = this.over(row.cap, row, months) ?? none
    if (!this.year.isInProportion(row)) return cap
    const passed = months.filter((month) => this.year.isScored(month)).length
    const byTime = product(cap, ratio(passed, months.length))
    const { formula } = row
    const expectation = expectationOf(row)
    const value = formula.kind === 'unit' || formula.kind === 'allOf' ? formula.value : undefined
    switch (expectation) {
      case undefined:
        return byTime
      case 'attendance':
        if (formula.kind === 'rate') {
          return this.attendance(row, months)[1] === 0 ? none : byTime
        }
        return least(
          cap,
          sum(
            months.map((month) =>
              ratio(
                this.attendance(row, [month])[1] * (this.year.amountIn(value, row, month) ?? 0),
              ),
            ),
          ),
        )
      case 'month':
      case 'quarter':
      case 'halfYear':
        return least(
          cap,
          sum(
            this.due(row, months, expectation).map((period) =>
              ratio(this.year.amountIn(value, row, period.at(-1) ?? 0) ?? 0),
            ),
          ),
        )
    }
  }
}
