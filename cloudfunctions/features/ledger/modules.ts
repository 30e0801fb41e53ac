import type { ModulePoints } from '@shared/ledger/contract'
import type { Score } from '@shared/ledger/score'
import { moduleNames } from '@shared/rulebook/indicator'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { moduleTitleOf } from '@shared/rulebook/words'

/** What each module gives to the total, by the names of the book, in the order of the screens. */
export function modulesOf(rulebook: Rulebook, score: Score): ModulePoints[] {
  return moduleNames.map((module) => ({
    module,
    title: moduleTitleOf(rulebook.modules[module], module),
    points: score.modules[module].points,
  }))
}
