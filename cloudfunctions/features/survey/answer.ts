import { dayOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { surveyContract } from '@shared/survey/contract'
import { surveyIsStillOpen } from '@shared/survey/rules'
import type { Handler } from '../../kit/serve'
import { surveyAsked, surveyTurnId, withAnswer } from './store'

/** The turn and the tally, in one transaction; no record of the command (docs/adr/0014). */
export const answerSurvey: Handler<typeof surveyContract.answerSurvey> = async (
  call,
  { half, answer },
) => {
  const asked = await surveyAsked(call, half)
  const { _id, closesOn } = asked
  const turnId = surveyTurnId(_id, call.identity.person)
  return call.unrecorded(async (tx, command) => {
    const turn = await tx.read('surveyTurns', turnId)
    if (turn) return turn.command === command ? { closesOn } : refuse('surveyAnswered')
    const stored = (await tx.read('surveys', _id)) ?? asked
    const survey = surveyIsStillOpen(stored, dayOf(call.now))
    await tx.insert('surveyTurns', { _id: turnId, command })
    await tx.put('surveys', withAnswer(survey, 'members', answer))
    return { closesOn }
  })
}
