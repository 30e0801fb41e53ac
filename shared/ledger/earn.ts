import type { Month } from '../kernel/calendar'
import { earningWayOf, earningWays, type EarningWay } from '../rulebook/earning-way'
import type { Enrolment } from '../rulebook/enrolment'
import type { Indicator } from '../rulebook/indicator'
import { applicableIndicators, sheetOf, type Rulebook } from '../rulebook/rulebook'
import { audienceInWords, deductsPoints, routeInWords, ruleInWords } from '../rulebook/words'
import { leftBy, type RowLeft } from './left'
import type { Scorecard } from './scorecard'

/** A row for one subject: what it is worth to it. */
export interface ReadRow {
  indicator: Indicator
  /** "每次 1 分，全年至多 6 分", for this person. */
  rule: string
}

/** A row by which a subject can earn. */
export interface Earnable extends ReadRow, RowLeft {
  way: EarningWay
  /** "联络员初审 → 支委会逐项审定": who decides. */
  decided: string
}

/** A row by which others can earn. */
export interface NotForYou {
  indicator: Indicator
  /** "适用于支部班子成员": whose it is, or that the book has it off. */
  why: string
}

export interface WaysToEarn {
  ways: Earnable[]
  /** What takes points away. */
  costs: ReadRow[]
  notForYou: NotForYou[]
}

/**
 * How a subject can earn in a month: the rows of its own audience that add points, those that it
 * declares itself first, then by what is left; full ones last. 依据: PRODUCT, The rulebook.
 */
export function waysToEarn(
  rulebook: Rulebook,
  scorecard: Scorecard,
  at: { enrolment: Enrolment; month: Month },
): WaysToEarn {
  const { enrolment } = at
  const left = leftBy(rulebook, scorecard, at)
  const own = applicableIndicators(rulebook, enrolment)
  const readFor = (indicator: Indicator): ReadRow => ({
    indicator,
    rule: ruleInWords(rulebook, indicator, enrolment),
  })
  const ways = own
    .filter((indicator) => !deductsPoints(indicator))
    .map((indicator) => ({
      ...readFor(indicator),
      way: earningWayOf(indicator),
      decided: routeInWords(indicator),
      ...(left(indicator.code) ?? { earned: 0, caps: [] }),
    }))
    .sort((one, other) => rankOf(one) - rankOf(other) || byLeft(one, other))
  const costs = own.filter(deductsPoints).map(readFor)
  const notForYou = sheetOf(rulebook, enrolment.subjectKind ?? 'member')
    .indicators.filter((indicator) => !deductsPoints(indicator) && !own.includes(indicator))
    .map((indicator) => ({ indicator, why: whyNot(indicator) }))
  return { ways, costs, notForYou }
}

function whyNot({ off, audience }: Indicator): string {
  return off === true ? '这一版细则没有启用' : `适用于${audienceInWords(audience)}`
}

function rankOf({ way }: Earnable): number {
  return earningWays.indexOf(way)
}

/** The more first; two endless ones stay in the order of the book. */
function byLeft({ left: mine = Infinity }: Earnable, { left: others = Infinity }: Earnable) {
  return mine === others ? 0 : others - mine
}
