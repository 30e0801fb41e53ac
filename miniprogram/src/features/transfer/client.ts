import { ask, type Input } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Statement = Input<'importStatement'>['statement']

export const listTransfers = (after?: string) =>
  ask('listTransfers', after === undefined ? {} : { after })
export const showTransfer = (transfer: string) => ask('showTransfer', { transfer })
export const listMembersOf = (branch: string, after?: string) =>
  ask('listMembers', after === undefined ? { branch } : { branch, after })

export const useStartTransfer = (branch: string) =>
  useCommand(`transfer/leave/${branch}`, 'startTransfer')
export const useCloseTransfer = (transfer: string) =>
  useCommand(`transfer/close/${transfer}`, 'closeTransfer')
export const useRecallTransfer = (transfer: string) =>
  useCommand(`transfer/recall/${transfer}`, 'recallTransfer')
export const useImportStatement = () => useCommand('transfer/arrive', 'importStatement')
