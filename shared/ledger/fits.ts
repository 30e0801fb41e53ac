import type { Points } from '../kernel/points'
import { isInAudience } from '../rulebook/audience'
import type { Enrolment } from '../rulebook/enrolment'
import { levelsOf, pricingOf, rangeFor, rangeOf } from '../rulebook/formula'
import { expectationOf, type Indicator } from '../rulebook/indicator'
import { findIndicator, type Rulebook } from '../rulebook/rulebook'
import type { FactDraft } from './entry'
import type { Quantity } from './quantity'

/** Why a fact is none that this rulebook scores; named before it is booked, not after. */
export type Unfit =
  | 'unknownIndicator'
  | 'indicatorOff'
  | 'notInAudience'
  | 'groupNotAllowed'
  | 'variantMissing'
  | 'variantUnknown'
  | 'quantityOfAnotherKind'
  | 'pointsOutOfRange'

type Fact = Pick<FactDraft, 'indicator' | 'variant' | 'quantity' | 'group'>

/**
 * What keeps a fact from counting under a rulebook, for the enrolment of its own month; `undefined`
 * when nothing does. Those who decide ask before they book: posting knows no rulebook, so that a
 * draft of another version can price the same chain. 依据: ARCHITECTURE, invariant 5.
 */
export function unfitUnder(
  rulebook: Rulebook,
  enrolment: Enrolment,
  fact: Fact,
): Unfit | undefined {
  const indicator = findIndicator(rulebook, fact.indicator)
  if (indicator === undefined) return 'unknownIndicator'
  if (indicator.off === true) return 'indicatorOff'
  if (!isInAudience(indicator.audience, enrolment)) return 'notInAudience'
  if (fact.group !== undefined && indicator.group === undefined) return 'groupNotAllowed'
  return unfitVariant(indicator, fact) ?? unfitQuantity(indicator, enrolment, fact)
}

function unfitVariant({ formula }: Indicator, { variant }: Fact): Unfit | undefined {
  const levels = levelsOf(formula)
  if (levels.length === 0) return variant === undefined ? undefined : 'variantUnknown'
  if (variant === undefined) return 'variantMissing'
  return levels.some((level) => level.variant === variant) ? undefined : 'variantUnknown'
}

function unfitQuantity(
  indicator: Indicator,
  enrolment: Enrolment,
  { variant, quantity }: Fact,
): Unfit | undefined {
  if (!quantityKindsOf(indicator, variant).includes(quantity.kind)) return 'quantityOfAnotherKind'
  const range = rangeFor(indicator.formula, variant, enrolment)
  return range !== undefined && quantity.kind === 'points'
    ? unfitPoints(range, quantity.points)
    : undefined
}

/** What a row counts. 依据: SCORING, Records. */
function quantityKindsOf(indicator: Indicator, variant: string | undefined): Quantity['kind'][] {
  if (expectationOf(indicator) === 'attendance') return ['attendance']
  if (rangeOf(indicator.formula, variant) !== undefined) return ['points']
  const { kind } = pricingOf(indicator.formula)
  return kind === 'quantity' || kind === 'linear' || kind === 'bands' ? ['measure'] : ['count']
}

function unfitPoints(range: { least: Points; most: Points }, points: Points): Unfit | undefined {
  return points >= range.least && points <= range.most ? undefined : 'pointsOutOfRange'
}
