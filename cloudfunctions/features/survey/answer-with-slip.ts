import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { surveyContract } from '@shared/survey/contract'
import { whileOpen } from '@shared/survey/rules'
import type { Handler } from '../../kit/serve'
import { slipIdOf } from './slip-code'
import { withAnswer } from './store'

/**
 * The slip and the tally, in one transaction; no record of the command. A code that was never
 * issued, a used slip and one whose survey is over are one refusal: it tells no slip from another.
 */
export const answerWithSlip: Handler<typeof surveyContract.answerWithSlip> = async (
  call,
  { code, answer },
) => {
  if (call.bound) refuse('slipForMasses')
  const slipId = slipIdOf(code)
  return call.unrecorded(async (tx, command) => {
    const slip = (await tx.read('surveySlips', slipId)) ?? refuse('slipNotValid')
    const stored = (await tx.read('surveys', slip.survey)) ?? refuse('slipNotValid')
    const { closesOn } = stored
    if (slip.command === command) return { closesOn }
    const survey = whileOpen(stored, dayOf(call.now))
    if (slip.command !== undefined || survey === undefined) return refuse('slipNotValid')
    await tx.put('surveySlips', { ...slip, command })
    await tx.put('surveys', withAnswer(survey, slip.to ?? 'masses', answer))
    return { closesOn }
  })
}
