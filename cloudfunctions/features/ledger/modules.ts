import type { ModulePoints } from '@shared/ledger/contract'
import type { Score } from '@shared/ledger/score'
import { moduleNames } from '@shared/rulebook/indicator'
import { moduleTitles } from '@shared/rulebook/words'

/** What each module gives to the total, in the order in which screens show them. */
export function modulesOf(score: Score): ModulePoints[] {
  return moduleNames.map((module) => ({
    module,
    title: moduleTitles[module],
    points: score.modules[module].points,
  }))
}
