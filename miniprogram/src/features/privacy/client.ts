import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Looks = Output<'listLooks'>
export type Rectifications = Output<'listMyRectifications'>
export type Rectification = Rectifications['rectifications'][number]
export type TextCheck = Output<'listTextChecks'>['checks'][number]
export type Format = Input<'exportMyData'>['format']

const page = (after?: string) => (after === undefined ? {} : { after })

export const listLooks = (after?: string) => ask('listLooks', page(after))
export const listMyRectifications = (after?: string) => ask('listMyRectifications', page(after))
export const listRectificationsAwaiting = (after?: string) =>
  ask('listRectificationsAwaiting', page(after))
export const exportMyData = (format: Format) => ask('exportMyData', { format })

export const listTextChecks = (after?: string) => ask('listTextChecks', page(after))

export const useAskRectification = () => useCommand('privacy/rectify', 'askRectification')
export const useAnswerRectification = (rectification: string) =>
  useCommand(`privacy/answer/${rectification}`, 'answerRectification')
export const useEndMembership = (member: string) =>
  useCommand(`privacy/leave/${member}`, 'endMembership')
export const useSettleTextCheck = (textCheck: string) =>
  useCommand(`privacy/text/${textCheck}`, 'settleTextCheck')
