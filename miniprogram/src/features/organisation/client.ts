import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Bound = Output<'bindIdentity'>
export type BranchList = Output<'listBranches'>

export const useBindIdentity = () => useCommand('organisation/bind', 'bindIdentity')

export const listBranches = (after?: string) =>
  ask('listBranches', after === undefined ? {} : { after })

export type BindingPage = Output<'listBindings'>
export type BindingLine = BindingPage['lines'][number]
export type BindingSlips = Output<'issueBindingSlips'>
export type MyBinding = Output<'showMyBinding'>

export const listBindings = (branch: string, asked: Omit<Input<'listBindings'>, 'branch'> = {}) =>
  ask('listBindings', { ...asked, ...(branch === '' ? {} : { branch }) })
export const showMyBinding = () => ask('showMyBinding', {})

export const useIssueBindingSlips = (branch: string) =>
  useCommand(`organisation/slips/${branch}`, 'issueBindingSlips')
export const useIssueBindingCode = (member: string) =>
  useCommand(`organisation/code/${member}`, 'issueBindingCode')
export const useConfirmBinding = (member: string) =>
  useCommand(`organisation/confirm/${member}`, 'confirmBinding')
export const useReleaseBinding = (member: string) =>
  useCommand(`organisation/release/${member}`, 'releaseBinding')

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
