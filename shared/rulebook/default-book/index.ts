import { defaultProvisions } from '../provisions'
import type { Rulebook } from '../rulebook'
import { base } from './base'
import { bonusForContributions } from './bonus-for-contributions'
import { bonusForResults } from './bonus-for-results'
import { branch } from './branch'
import { deduction } from './deduction'
import { deductionOfCommittee } from './deduction-of-committee'
import { dutyByPost } from './duty-by-post'
import { dutyOfCommittee } from './duty-of-committee'
import { dutyOfEveryone } from './duty-of-everyone'
import { dutyOfMobile } from './duty-of-mobile'

/**
 * The researched default rulebook, whole: 62 rows for members and 15 for the branch, and three for
 * members who live elsewhere. A branch starts from it and edits.
 * 依据: `docs/reference/indicators.csv`, `docs/reference/defaults.csv` and their pages.
 */
export const defaultBook: Rulebook = {
  organisation: 'demo',
  version: '2026-1',
  title: '党员积分量化考核细则',
  startsWith: '2026-H1',
  scale: { floor: 0, displayMax: 12_000 },
  modules: {
    base: { counting: 'asEarned', mark: 4_000, cap: 4_000, window: 'halfYear', yearFrom: 'mean' },
    duty: { counting: 'inProportion', weight: 6_000, window: 'year', yearFrom: 'same' },
    bonus: { counting: 'asEarned', cap: 2_000, window: 'year', yearFrom: 'same' },
    deduction: { counting: 'asEarned', window: 'year', yearFrom: 'same' },
  },
  indicators: [
    ...base,
    ...dutyOfEveryone,
    ...dutyByPost,
    ...dutyOfCommittee,
    ...dutyOfMobile,
    ...bonusForResults,
    ...bonusForContributions,
    ...deduction,
    ...deductionOfCommittee,
  ],
  branch,
  ...defaultProvisions,
  thresholds: [
    ...defaultProvisions.thresholds,
    {
      code: 'T3',
      title: '连续三个月未按期交纳党费，开展预警谈话',
      opens: 'talk',
      when: { kind: 'streak', indicator: 'K04', months: 3 },
    },
  ],
}
