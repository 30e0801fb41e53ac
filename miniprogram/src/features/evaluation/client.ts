import type { Reply } from '@/cloud/reply'
import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type EvaluationView = Output<'showEvaluation'>

export const showEvaluation = (half: string, branch = ''): Promise<Reply<EvaluationView>> =>
  ask('showEvaluation', {
    ...(half === '' ? {} : { half }),
    ...(branch === '' ? {} : { branch }),
  })

export type ProposalsView = Output<'showProposals'>

export const showProposals = (half: string): Promise<Reply<ProposalsView>> =>
  ask('showProposals', { half })

export const useFreezeHalfYear = (half: string) =>
  useCommand(`evaluation/freeze/${half}`, 'freezeHalfYear')
export const useRecordBriefing = (half: string) =>
  useCommand(`evaluation/briefing/${half}`, 'recordBriefing')
export const usePublishBoard = (half: string) =>
  useCommand(`evaluation/publish/${half}`, 'publishBoard')
