import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type DeclarationPage = Output<'listMyDeclarations'>
export type Declarables = Output<'listDeclarable'>
export type Submitted = Output<'submitDeclaration'>

export const listDeclarable = () => ask('listDeclarable', {})
export const showDeclaration = (declaration: string) => ask('showDeclaration', { declaration })

export const listMine = (after?: string) => ask('listMyDeclarations', { after })
export const listAwaiting = (after?: string) => ask('listDeclarationsAwaiting', { after })
export const listReferred = (after?: string) => ask('listDeclarationsReferred', { after })

export const useSubmitDeclaration = () => useCommand('declaration/compose', 'submitDeclaration')
export const useAmendDeclaration = (id: string) =>
  useCommand(`declaration/amend/${id}`, 'amendDeclaration')
export const useWithdrawDeclaration = (id: string) =>
  useCommand(`declaration/withdraw/${id}`, 'withdrawDeclaration')
export const useEndorseDeclaration = (id: string) =>
  useCommand(`declaration/endorse/${id}`, 'endorseDeclaration')
export const useReturnDeclaration = (id: string) =>
  useCommand(`declaration/return/${id}`, 'returnDeclaration')
export const useDecideDeclaration = (id: string) =>
  useCommand(`declaration/decide/${id}`, 'decideDeclaration')
