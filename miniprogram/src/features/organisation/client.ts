import { ask, type Output } from '@/cloud/client'

/** The only file of the feature that calls the cloud. */
export type BranchList = Output<'listBranches'>

export const listBranches = (after?: string) =>
  ask('listBranches', after === undefined ? {} : { after })
