import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type SurveyView = Output<'showSurvey'>
export type Answer = Input<'answerSurvey'>['answer']
export type Respondents = NonNullable<Input<'issueSlips'>['to']>
export type Slips = Output<'issueSlips'>

export const showSurvey = (branch: string, half: string) =>
  ask('showSurvey', {
    ...(branch === '' ? {} : { branch }),
    ...(half === '' ? {} : { half }),
  })

export const useAnswerSurvey = (half: string) => useCommand(`survey/answer/${half}`, 'answerSurvey')
export const useIssueSlips = (half: string) => useCommand(`survey/slips/${half}`, 'issueSlips')
export const useAnswerWithSlip = () => useCommand('survey/slip', 'answerWithSlip')
