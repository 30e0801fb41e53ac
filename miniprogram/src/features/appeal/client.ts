import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Submitted = Output<'submitAppeal'>

export const listMyAppeals = (after?: string) =>
  ask('listMyAppeals', after === undefined ? {} : { after })
export const listAppealsAwaiting = (after?: string) =>
  ask('listAppealsAwaiting', after === undefined ? {} : { after })
export const showAppeal = (appeal: string) => ask('showAppeal', { appeal })

/** What an appeal is about is read where it stands. */
export const showEntry = (entry: string) => ask('showEntry', { entry })
export const showDeclaration = (declaration: string) => ask('showDeclaration', { declaration })

export const useSubmitAppeal = (about: string) =>
  useCommand(`appeal/compose/${about}`, 'submitAppeal')
export const useWithdrawAppeal = (appeal: string) =>
  useCommand(`appeal/withdraw/${appeal}`, 'withdrawAppeal')
export const useVoteOnAppeal = (appeal: string) =>
  useCommand(`appeal/vote/${appeal}`, 'voteOnAppeal')
export const useDecideAppeal = (appeal: string) =>
  useCommand(`appeal/decide/${appeal}`, 'decideAppeal')
