import { ask } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

export const listActivities = (after?: string) =>
  ask('listActivities', after === undefined ? {} : { after })
export const showActivity = (activity: string) => ask('showActivity', { activity })
export const issueSignInCodes = (activity: string) => ask('issueSignInCodes', { activity })

export const useCreateActivity = () => useCommand('activity/create', 'createActivity')
export const useChangeActivity = (activity: string) =>
  useCommand(`activity/change/${activity}`, 'changeActivity')
export const useCancelActivity = (activity: string) =>
  useCommand(`activity/cancel/${activity}`, 'cancelActivity')
export const useSignIn = () => useCommand('activity/sign-in', 'signIn')
export const useCloseActivity = (activity: string) =>
  useCommand(`activity/close/${activity}`, 'closeActivity')
export const useCheckLineLeft = (activity: string) =>
  useCommand(`activity/line-left/${activity}`, 'checkLineLeft')
