import type { HalfYear, Month } from '../kernel/calendar'
import type { Points } from '../kernel/points'
import type { Row } from '../rulebook/compiled'
import type { ModuleName } from '../rulebook/indicator'
import type { GradeCap } from './effects'

/** Why a row shows what it shows; amounts are hundredths of the row, not yet in proportion. */
export type Reason =
  | { kind: 'off' }
  | { kind: 'notScored' }
  | { kind: 'notInAudience' }
  | { kind: 'groupLesser'; cut: Points }
  | { kind: 'zeroed'; by: string; cut: Points }
  /** The cap of one fact, or of a period within the window. */
  | { kind: 'periodCapFull'; per: 'occurrence' | Row['periods'][number]; cut: Points }
  /** The cap of a period longer than the window of the module. */
  | { kind: 'widerCapFull'; per: Row['wider'][number]; cut: Points }
  | { kind: 'overflow'; into: string; points: Points }
  | { kind: 'inflow'; points: Points }
  | { kind: 'capFull'; cap: Points; cut: Points }
  | { kind: 'beyondAttainable'; attainable: Points; cut: Points }
  | { kind: 'deducted'; points: Points }
  | { kind: 'missed'; times: number }
  | { kind: 'notDueYet' }
  | { kind: 'nothingExpected' }
  | { kind: 'nothingRecorded' }
  | { kind: 'nothingDeducted' }
  | { kind: 'counted'; points: Points }

/** One row for one subject, hundredths. In a proportional module these are row numbers. */
export interface IndicatorScore {
  code: string
  module: ModuleName
  earned: Points
  attainable: Points
  /** The subject's own cap in a window, weighted by months; absent where the row has none. */
  cap?: Points
  /** What the facts were worth beyond what counts. */
  cut: Points
  /** The weightiest first; never empty. */
  why: Reason[]
}

/** A module for one subject. `points` is what the total takes; the rest is before conversion. */
export interface ModuleScore {
  points: Points
  earned: Points
  attainable: Points
  cut: Points
}

/** A fact that this rulebook cannot price: it is listed and counts nothing. */
export interface Unpriced {
  indicator: string
  variant?: string
  why: 'unknownIndicator' | 'unknownVariant' | 'noPointsDecided' | 'otherQuantity'
}

/** A decided number of points outside the range of this rulebook, clamped to it. */
export interface Clamped {
  entry: string
  decided: Points
  counted: Points
}

/** The derived score of a subject; `pointsToDate` at `through`. Points in hundredths. */
export interface Score {
  subject: string
  year: number
  through: Month
  bookedThrough?: HalfYear
  rulebookVersion: string
  scoredMonths: number
  indicators: IndicatorScore[]
  modules: Record<ModuleName, ModuleScore>
  total: Points
  displayed: Points
  /** What standing facts leave of the year's grade; absent where nothing limits it. */
  gradeCap?: GradeCap
  unpriced: Unpriced[]
  clamped: Clamped[]
}
