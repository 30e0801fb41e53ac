import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Bound = Output<'bindIdentity'>
export type BranchList = Output<'listBranches'>

export const useBindIdentity = () => useCommand('organisation/bind', 'bindIdentity')

export const listBranches = (after?: string) =>
  ask('listBranches', after === undefined ? {} : { after })
