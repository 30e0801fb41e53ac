import { grantsHeld, reaches, type Scoped } from '@shared/kernel/authorisation'
import { dayOf, halfYearOf, monthOf } from '@shared/kernel/calendar'
import { readers, type rulebookContract } from '@shared/rulebook/contract'
import type { Enrolment } from '@shared/rulebook/enrolment'
import { moduleNames } from '@shared/rulebook/indicator'
import { moduleInWords, moduleTitles, ruleInWords } from '@shared/rulebook/words'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'
import { rulebookIn } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { refuse } from '@shared/kernel/refusal'

/** For reading, the book as it is for an ordinary member; exceptions stand in the clause. */
const reader: Enrolment = {
  branch: '',
  office: 'ordinary',
  department: '',
  post: '',
  standing: 'formal',
  scored: true,
}

export const showRulebook: Handler<typeof rulebookContract.showRulebook> = async (call, input) => {
  const { _id: organisation, path } = await permittedBranch(call, input.branch)
  const adopted =
    input.version === undefined
      ? await rulebookIn(organisation, halfYearOf(monthOf(dayOf(call.now))))
      : ((await read('rulebooks', `${organisation}:${input.version}`)) ?? refuse('notFound'))
  const { rulebook } = adopted
  return {
    version: adopted.version,
    title: rulebook.title,
    digest: adopted.digest,
    startsWith: adopted.startsWith,
    readsDrafts: readsDrafts(call, { organisation, path }),
    modules: moduleNames.map((module) => ({
      module,
      title: moduleTitles[module],
      sentence: moduleInWords(rulebook, module),
      clauses: rulebook.indicators
        .filter((indicator) => indicator.module === module && !indicator.off)
        .map((indicator) => ({
          indicator: indicator.code,
          title: indicator.title,
          clause: indicator.clause,
          rule: ruleInWords(rulebook, indicator, reader),
        })),
    })),
  }
}

/** True for whom `listRulebooks` answers about this branch: others are not led there. */
function readsDrafts({ identity, now }: Call, branch: Scoped): boolean {
  return reaches(identity, grantsHeld(identity, readers, now), branch)
}
