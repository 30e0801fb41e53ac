import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Bound = Output<'bindIdentity'>
export type BindingPage = Output<'listBindings'>
export type BindingLine = BindingPage['lines'][number]
export type BindingSlips = Output<'issueBindingSlips'>
export type MyBinding = Output<'showMyBinding'>

export const listBindings = (branch: string, asked: Omit<Input<'listBindings'>, 'branch'> = {}) =>
  ask('listBindings', { ...asked, ...(branch === '' ? {} : { branch }) })
export const showMyBinding = () => ask('showMyBinding', {})

export const useBindIdentity = () => useCommand('binding/bind', 'bindIdentity')
export const useIssueBindingSlips = (branch: string) =>
  useCommand(`binding/slips/${branch}`, 'issueBindingSlips')
export const useIssueBindingCode = (member: string) =>
  useCommand(`binding/code/${member}`, 'issueBindingCode')
export const useConfirmBinding = (member: string) =>
  useCommand(`binding/confirm/${member}`, 'confirmBinding')
export const useReleaseBinding = (member: string) =>
  useCommand(`binding/release/${member}`, 'releaseBinding')
