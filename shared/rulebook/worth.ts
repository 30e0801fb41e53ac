import type { Points } from '../kernel/points'
import { amountFor } from './audience'
import type { Enrolment } from './enrolment'
import { pricingOf } from './formula'
import type { Indicator } from './indicator'

/**
 * What one fact is worth before caps, hundredths; nothing where a body decides the points, or where
 * what was measured or pooled does.
 */
export function worthOf(
  { formula }: Indicator,
  variant: string | undefined,
  enrolment: Enrolment,
): Points | undefined {
  const pricing = pricingOf(formula)
  switch (pricing.kind) {
    case 'unit':
      return amountFor(pricing.value, enrolment)
    case 'byVariant': {
      const level = pricing.variants.find((one) => one.variant === variant)
      return level && 'value' in level ? level.value : undefined
    }
    case 'decided':
    case 'quantity':
    case 'linear':
    case 'rate':
    case 'allOf':
    case 'excess':
    case 'bands':
      return undefined
  }
}
