import { dayOf } from '@shared/kernel/calendar'
import type { surveyContract } from '@shared/survey/contract'
import { slipsKeepToTheRoster, surveyIsStillOpen } from '@shared/survey/rules'
import { insertOnce } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { memberSlipCodeOf, slipCodeOf, slipIdOf } from './slip-code'
import { membersWithoutPhone, surveyAsked } from './store'

/** Every insert names itself: a repetition makes the same slips and shows the same codes. */
export const issueSlips: Handler<typeof surveyContract.issueSlips> = async (
  call,
  { half, count, to },
) => {
  const survey = await surveyAsked(call, half)
  surveyIsStillOpen(survey, dayOf(call.now))
  const ofMembers = to === 'members'
  if (ofMembers) slipsKeepToTheRoster(count, await membersWithoutPhone(survey.branch))
  const command = call.commandRecordId()
  const codes = Array.from({ length: count }, (_, number) =>
    ofMembers ? memberSlipCodeOf(survey._id, number) : slipCodeOf(command, number),
  )
  await call.claim()
  await insertOnce('surveys', survey)
  const slips = codes.map((code) => ({
    _id: slipIdOf(code),
    survey: survey._id,
    ...(ofMembers && { to }),
  }))
  await Promise.all(slips.map((slip) => insertOnce('surveySlips', slip)))
  return { codes, closesOn: survey.closesOn }
}
