import { refuse } from '../kernel/refusal'
import type { Enrolment } from '../rulebook/enrolment'
import { levelsOf } from '../rulebook/formula'
import type { Indicator } from '../rulebook/indicator'
import { isRecorded } from '../rulebook/handling'
import { declarableIndicators, findIndicator, type Rulebook } from '../rulebook/rulebook'
import { photosMax } from './form-contract'

interface Written {
  indicator: string
  variant?: string | undefined
}

/**
 * The clause a member declares under, or a refusal: it exists, it is declared (not recorded by the
 * organisation), it is for this enrolment, it has its level and its evidence.
 */
export function clauseFor(
  rulebook: Rulebook,
  enrolment: Enrolment,
  form: Written,
  photoCount: number,
): Indicator {
  if (!isRecorded(rulebook, enrolment)) refuse('noPoints')
  const indicator = findIndicator(rulebook, form.indicator)
  if (!indicator || indicator.off) return refuse('indicatorUnknown', { indicator: form.indicator })
  const { title } = indicator
  if (!indicator.declarable) refuse('indicatorNotDeclared', { title })
  if (!declarableIndicators(rulebook, enrolment).includes(indicator)) {
    refuse('indicatorNotForYou', { title })
  }
  const levels = levelsOf(indicator.formula)
  if (levels.length > 0 && !levels.some(({ variant }) => variant === form.variant)) {
    refuse('variantMissing', { title })
  }
  if (photoCount > photosMax) refuse('tooManyPhotos', { max: photosMax })
  if (indicator.evidence.required && photoCount === 0) {
    refuse('evidenceMissing', { title, asked: indicator.evidence.asked })
  }
  return indicator
}
