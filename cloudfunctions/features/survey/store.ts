import { evaluationId } from '@shared/evaluation/evaluation'
import type { HalfYear } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { boardWasPublished, surveyClosesOn } from '@shared/survey/rules'
import type { Answer, OpenSurvey, Respondents } from '@shared/survey/survey'
import { counted, noAnswers, numbersOf, tallyOf } from '@shared/survey/tally'
import type { Call } from '../../kit/call'
import { count, read } from '../../kit/database'
import { openCounts, sealCounts } from '../../kit/sealed-counts'
import { environmentKey, hmac } from '../../kit/secrets'

/**
 * The survey of the own branch as it begins. The evaluation may be read outside of a transaction:
 * the day on which the first edition was published never changes.
 */
export async function surveyAsked(call: Call, half: HalfYear): Promise<OpenSurvey> {
  const _id = evaluationId(call.identity.organisation, half)
  const evaluation = (await read('evaluations', _id)) ?? refuse('surveyNotOpen')
  const { branch, path } = evaluation
  call.permitOrganisation({ _id: branch, path })
  const closesOn = surveyClosesOn(boardWasPublished(evaluation.publishedOn))
  const sealed = sealCounts(_id, numbersOf(noAnswers))
  return { _id, branch, path, half, closesOn, state: 'open', sealed }
}

/** Those who can only answer on paper. */
export function membersWithoutPhone(branch: string): Promise<number> {
  return count('members', { branch, hasPhone: false })
}

/** One answer more; nothing else about it is written anywhere. */
export function withAnswer(survey: OpenSurvey, who: Respondents, answer: Answer): OpenSurvey {
  const tally = tallyOf(openCounts(survey._id, survey.sealed))
  const sealed = sealCounts(survey._id, numbersOf(counted(tally, who, answer)))
  return { ...survey, sealed }
}

/** Who has answered is not to be read from the database alone. */
export function surveyTurnId(survey: string, person: string): string {
  return hmac(environmentKey('SERVER_KEY'), `surveyTurn:${survey}:${person}`).slice(0, 40)
}
