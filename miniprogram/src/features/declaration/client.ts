import type { DeclarationSummary } from '@shared/declaration/contract'
import { ask, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'
import type { Page } from '@/cloud/use-pages'
import type { Reply } from '@/cloud/reply'

/** The only file of the feature that calls the cloud. */
export type Declarables = Output<'listDeclarable'>
export type Submitted = Output<'submitDeclaration'>

export const listDeclarable = () => ask('listDeclarable', {})
export const showDeclaration = (declaration: string) => ask('showDeclaration', { declaration })

export const listMine = async (after?: string) => paged(await ask('listMyDeclarations', { after }))
export const listAwaiting = async (after?: string) =>
  paged(await ask('listDeclarationsAwaiting', { after }))
export const listReferred = async (after?: string) =>
  paged(await ask('listDeclarationsReferred', { after }))

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

function paged(reply: Reply<Output<'listMyDeclarations'>>): Reply<Page<DeclarationSummary>> {
  if (!reply.ok) return reply
  return { ok: true, value: { items: reply.value.declarations, next: reply.value.next } }
}
