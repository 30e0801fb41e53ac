import { dayOf } from '@shared/kernel/calendar'
import type { surveyContract } from '@shared/survey/contract'
import { surveyIsStillOpen } from '@shared/survey/rules'
import { insertOnce } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { slipCodeOf, slipIdOf } from './slip-code'
import { surveyAsked } from './store'

/** Every insert names itself: a repetition makes the same slips and shows the same codes. */
export const issueSlips: Handler<typeof surveyContract.issueSlips> = async (
  call,
  { half, count },
) => {
  const survey = await surveyAsked(call, half)
  surveyIsStillOpen(survey, dayOf(call.now))
  const command = call.commandRecordId()
  const codes = Array.from({ length: count }, (_, number) => slipCodeOf(command, number))
  await call.claim()
  await insertOnce('surveys', survey)
  const slips = codes.map((code) => ({ _id: slipIdOf(code), survey: survey._id }))
  await Promise.all(slips.map((slip) => insertOnce('surveySlips', slip)))
  return { codes, closesOn: survey.closesOn }
}
