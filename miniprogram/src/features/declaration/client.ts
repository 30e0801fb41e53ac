import { ask, type Output } from '@/cloud/client'
import type { Reply } from '@/cloud/reply'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type DeclarationPage = Output<'listMyDeclarations'>
export type Declarables = Output<'listDeclarable'>
export type Submitted = Output<'submitDeclaration'>

export const listDeclarable = () => ask('listDeclarable', {})
export const showDeclaration = (declaration: string) => ask('showDeclaration', { declaration })

export const listMine = (after?: string) => ask('listMyDeclarations', { after })
export const listAwaiting = (after?: string) => ask('listDeclarationsAwaiting', { after })
export const listFilings = (after?: string) => ask('listFilings', { after })
export const listDeclarableFor = (member: string) => ask('listDeclarableFor', { member })

type Represented = Output<'listMembersToFileFor'>['members'][number]

/** Everyone for whom one may file, page after page. */
export async function membersToFileFor(): Promise<Reply<Represented[]>> {
  const members: Represented[] = []
  let after: string | undefined
  do {
    const reply = await ask('listMembersToFileFor', { after })
    if (!reply.ok) return reply
    members.push(...reply.value.members)
    after = reply.value.next
  } while (after !== undefined)
  return { ok: true, value: members }
}

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

export const useFileForMember = (member: string) =>
  useCommand(`declaration/file/${member}`, 'fileForMember')
export const useConfirmFiling = (id: string) =>
  useCommand(`declaration/confirm/${id}`, 'confirmFiling')
export const useIssueFilingCode = (id: string) =>
  useCommand(`declaration/code/${id}`, 'issueFilingCode')
export const useConfirmFilingByCode = (id: string) =>
  useCommand(`declaration/confirm-by-code/${id}`, 'confirmFilingByCode')
export const useConfirmFilingOnPaper = (id: string) =>
  useCommand(`declaration/confirm-on-paper/${id}`, 'confirmFilingOnPaper')
export const useAmendFiling = (id: string) => useCommand(`declaration/refile/${id}`, 'amendFiling')
export const useWithdrawFiling = (id: string) =>
  useCommand(`declaration/unfile/${id}`, 'withdrawFiling')
