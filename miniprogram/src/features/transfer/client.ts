import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Statement = Input<'importStatement'>['statement']
export type TransferList = Output<'listTransfers'>
export type Node = Output<'showOrganisation'>

const beyond = (after?: string) => (after === undefined ? {} : { after })

export const listTransfers = (which: 'left' | 'arriving', after?: string) =>
  ask('listTransfers', { ...(which === 'arriving' && { arriving: true }), ...beyond(after) })
/** Those on the way, for whoever takes in the next. */
export const listInTransit = (after?: string) =>
  ask('listTransfers', { inTransit: true, ...beyond(after) })
export const showTransfer = (transfer: string) => ask('showTransfer', { transfer })
export const showMe = () => ask('showMe', {})
export const showMember = (member: string) => ask('showMember', { member })
export const showOrganisation = (organisation: string, after?: string) =>
  ask('showOrganisation', { organisation, ...beyond(after) })
export const listMembersOf = (branch: string, after?: string) =>
  ask('listMembers', { branch, ...beyond(after) })

export const useStartTransfer = (branch: string) =>
  useCommand(`transfer/leave/${branch}`, 'startTransfer')
export const useCloseTransfer = (transfer: string) =>
  useCommand(`transfer/close/${transfer}`, 'closeTransfer')
export const useRecallTransfer = (transfer: string) =>
  useCommand(`transfer/recall/${transfer}`, 'recallTransfer')
export const useImportStatement = () => useCommand('transfer/arrive', 'importStatement')
