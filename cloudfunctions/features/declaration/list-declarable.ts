import type { declarationContract } from '@shared/declaration/contract'
import { earliestDay } from '@shared/declaration/rules'
import { dayOf, monthOf } from '@shared/kernel/calendar'
import type { OutputOf } from '@shared/kernel/contract'
import { refuse } from '@shared/kernel/refusal'
import { leftBy } from '@shared/ledger/left'
import { worthOfOne } from '@shared/ledger/priced'
import { levelsOf } from '@shared/rulebook/formula'
import { handlingOf, isRecorded } from '@shared/rulebook/handling'
import type { Clocks } from '@shared/rulebook/provisions'
import { declarableIndicators, moduleRuleOf } from '@shared/rulebook/rulebook'
import { honourOnly, moduleTitleOf, routeInWords, ruleInWords } from '@shared/rulebook/words'
import { enrolmentOf } from '../../kit/posting'
import { rulebookOf } from '../../kit/rulebooks'
import type { Call } from '../../kit/call'
import type { Handler } from '../../kit/serve'
import { uploadFolderOf } from '../../kit/upload-folder'
import type { About } from './form'

export const listDeclarable: Handler<typeof declarationContract.listDeclarable> = (call) =>
  declarablesOf(call, call.permitOwn())

/** What this member can declare under, for whoever is to fill in the form. */
export async function declarablesOf(
  call: Call,
  { person, organisation }: About,
): Promise<OutputOf<typeof declarationContract.listDeclarable>> {
  const today = dayOf(call.now)
  const month = monthOf(today)
  const { scorecard, enrolment } = await enrolmentOf(person, month, call.now)
  const { rulebook } = await rulebookOf(organisation, month)
  if (!isRecorded(rulebook, enrolment)) refuse('noPoints')
  const honoursOnly = handlingOf(rulebook, enrolment) === 'honoursOnly'
  const left = leftBy(rulebook, scorecard, { enrolment, month })
  const declarables = declarableIndicators(rulebook, enrolment).map((indicator) => {
    const worthOf = (variant: string | undefined) =>
      worthOfOne(rulebook, enrolment, { indicator: indicator.code, variant })
    return {
      indicator: indicator.code,
      title: indicator.title,
      moduleTitle: moduleTitleOf(rulebook.modules[indicator.module], indicator.module),
      rule: honoursOnly ? honourOnly : ruleInWords(rulebook, indicator, enrolment),
      route: routeInWords(indicator),
      variants: levelsOf(indicator.formula).map(({ variant, title }) => ({
        variant,
        title,
        points: worthOf(variant),
      })),
      points: worthOf(undefined),
      evidenceRequired: indicator.evidence.required,
      evidenceAsked: indicator.evidence.asked,
      window: moduleRuleOf(rulebook, indicator).window,
      left: honoursOnly ? undefined : left(indicator.code)?.left,
    }
  })
  return {
    today,
    earliestDay: earliestDay(today),
    declarables,
    honoursOnly,
    nextSteps: nextStepsInWords(rulebook.clocks),
    uploadFolder: uploadFolderOf(call.identity.person),
  }
}

/** Who looks at it, and how long that takes at the most while nobody is late. */
function nextStepsInWords({ endorseWorkingDays, decideWorkingDays }: Clocks): string {
  return `联络员初审 → 支部会议审定，约 ${endorseWorkingDays + decideWorkingDays} 个工作日`
}
