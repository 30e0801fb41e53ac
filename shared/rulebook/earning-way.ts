import { expectationOf, type Indicator } from './indicator'

/** How points of a row come about, those first that a member sees to. */
export const earningWays = ['declared', 'signedIn', 'recorded', 'imported', 'decided'] as const

export type EarningWay = (typeof earningWays)[number]

export function earningWayOf(indicator: Indicator): EarningWay {
  if (indicator.declarable) return 'declared'
  if (expectationOf(indicator) === 'attendance') return 'signedIn'
  switch (indicator.route) {
    case 'R1':
    case 'R2':
    case 'R3':
      return 'recorded'
    case 'R5':
      return 'imported'
    case 'R4':
    case 'R6':
      return 'decided'
  }
}
