import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type BranchList = Output<'listBranches'>

export const listBranches = (after?: string) =>
  ask('listBranches', after === undefined ? {} : { after })

export type Statement = Input<'importStatement'>['statement']

export const listTransfers = (after?: string) =>
  ask('listTransfers', after === undefined ? {} : { after })
export const showTransfer = (transfer: string) => ask('showTransfer', { transfer })
export const listMembersOf = (branch: string, after?: string) =>
  ask('listMembers', after === undefined ? { branch } : { branch, after })

export const useStartTransfer = (branch: string) =>
  useCommand(`organisation/leave/${branch}`, 'startTransfer')
export const useCloseTransfer = (transfer: string) =>
  useCommand(`organisation/close/${transfer}`, 'closeTransfer')
export const useRecallTransfer = (transfer: string) =>
  useCommand(`organisation/recall/${transfer}`, 'recallTransfer')
export const useImportStatement = () => useCommand('organisation/arrive', 'importStatement')
