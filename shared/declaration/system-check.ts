import type { Finding } from './state'
import { severalThisMonth } from './rules'

/**
 * What the store holds that resembles this declaration.
 * Counts leave the declaration itself out.
 */
export interface Resembling {
  /** Own declarations under the same clause on the same day, not withdrawn. */
  sameDay: number
  /** Own declarations under the same clause in the same month, not withdrawn. */
  sameMonth: number
  /** Declarations of the branch with one of these photos. */
  samePhoto: number
}

/**
 * 系统审核: what a person should look at. It never refuses and never scores; both the member and
 * the liaison read it. 依据: PRODUCT, the four steps, 2.
 */
export function systemCheck(
  resembling: Resembling,
  form: { photoCount: number; frozenHalf: boolean },
): Finding[] {
  const findings: Finding[] = []
  if (resembling.sameDay > 0) {
    findings.push({ code: 'sameDayDeclared', details: { count: resembling.sameDay } })
  }
  if (resembling.samePhoto > 0) {
    findings.push({ code: 'samePhoto', details: { count: resembling.samePhoto } })
  }
  if (resembling.sameMonth + 1 >= severalThisMonth) {
    findings.push({ code: 'severalThisMonth', details: { count: resembling.sameMonth + 1 } })
  }
  if (form.photoCount === 0) findings.push({ code: 'noEvidence', details: {} })
  if (form.frozenHalf) findings.push({ code: 'longAgo', details: {} })
  return findings
}
