import { grantsHeld, reaches, type Scoped } from '@shared/kernel/authorisation'
import { dayOf, monthOf } from '@shared/kernel/calendar'
import type { OutputOf } from '@shared/kernel/contract'
import type { Audience } from '@shared/rulebook/audience'
import { readers, type rulebookContract } from '@shared/rulebook/contract'
import { moduleNames } from '@shared/rulebook/indicator'
import { sheetOf, type Rulebook, type SubjectKind } from '@shared/rulebook/rulebook'
import {
  audienceInWords,
  moduleRuleInWords,
  moduleTitleOf,
  rowRuleInWords,
} from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { rulebookOf } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { refuse } from '@shared/kernel/refusal'

type BookShown = OutputOf<typeof rulebookContract.showRulebook>

export const showRulebook: Handler<typeof rulebookContract.showRulebook> = async (call, input) => {
  const { _id: organisation, path } = await permittedBranch(call, input.branch)
  const adopted =
    input.version === undefined
      ? await rulebookOf(organisation, monthOf(dayOf(call.now)))
      : ((await read('rulebooks', `${organisation}:${input.version}`)) ?? refuse('notFound'))
  const { rulebook } = adopted
  return {
    version: adopted.version,
    title: rulebook.title,
    digest: adopted.digest,
    startsWith: adopted.startsWith,
    readsDrafts: readsDrafts(call, { organisation, path }),
    modules: (['member', 'branch'] as const).flatMap((sheet) => modulesOf(rulebook, sheet)),
  }
}

/** The modules of one sheet with the clauses that are on; none of a sheet without rows. */
function modulesOf(rulebook: Rulebook, sheet: SubjectKind): BookShown['modules'] {
  const { modules, indicators } = sheetOf(rulebook, sheet)
  if (indicators.length === 0) return []
  return moduleNames.map((module) => ({
    module,
    sheet,
    title: moduleTitleOf(modules[module], module),
    sentence: moduleRuleInWords(modules[module]),
    clauses: indicators
      .filter((indicator) => indicator.module === module && !indicator.off)
      .map((indicator) => ({
        indicator: indicator.code,
        title: indicator.title,
        clause: indicator.clause,
        rule: rowRuleInWords(rulebook, indicator),
        ...(!isForAll(indicator.audience) && { audience: audienceInWords(indicator.audience) }),
      })),
  }))
}

/** An audience without lists. */
function isForAll(audience: Audience): boolean {
  return Object.keys(audience).length === 0
}

/** True for whom `listRulebooks` answers about this branch: others are not led there. */
function readsDrafts({ identity, now }: Call, branch: Scoped): boolean {
  return reaches(identity, grantsHeld(identity, readers, now), branch)
}
