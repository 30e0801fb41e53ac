import { surveyContract } from '@shared/survey/contract'
import { serve } from '../../kit/serve'
import { answerSurvey } from './answer'
import { answerWithSlip } from './answer-with-slip'
import { issueSlips } from './issue-slips'
import { showSurvey } from './show'

export const surveyProcedures = serve(surveyContract, {
  answerSurvey,
  issueSlips,
  answerWithSlip,
  showSurvey,
})
