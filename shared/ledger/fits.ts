import type { Points } from '../kernel/points'
import { isInAudience } from '../rulebook/audience'
import type { Enrolment } from '../rulebook/enrolment'
import { pricingOf, type Pricing } from '../rulebook/formula'
import type { Indicator } from '../rulebook/indicator'
import { findIndicator, type Rulebook } from '../rulebook/rulebook'
import type { FactDraft } from './entry'

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
  const pricing = pricingOf(indicator.formula)
  return unfitVariant(pricing, fact) ?? unfitQuantity(indicator, pricing, fact)
}

function unfitVariant(pricing: Pricing, { variant }: Fact): Unfit | undefined {
  if (pricing.kind !== 'byVariant') return variant === undefined ? undefined : 'variantUnknown'
  if (variant === undefined) return 'variantMissing'
  const isKnown = pricing.variants.some((level) => level.variant === variant)
  return isKnown ? undefined : 'variantUnknown'
}

function unfitQuantity(
  { expectation }: Indicator,
  pricing: Pricing,
  { quantity }: Fact,
): Unfit | undefined {
  switch (quantity.kind) {
    case 'attendance':
      return expectation === 'attendance' ? undefined : 'quantityOfAnotherKind'
    case 'count':
      return expectation === 'attendance' || pricing.kind === 'decided'
        ? 'quantityOfAnotherKind'
        : undefined
    case 'points':
      return pricing.kind === 'decided'
        ? unfitPoints(pricing, quantity.points)
        : 'quantityOfAnotherKind'
  }
}

function unfitPoints(range: { least: Points; most: Points }, points: Points): Unfit | undefined {
  return points >= range.least && points <= range.most ? undefined : 'pointsOutOfRange'
}
