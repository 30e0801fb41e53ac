import { ask, type Input, type Output } from '@/cloud/client'
import { useCommand } from '@/cloud/use-command'

/** The only file of the feature that calls the cloud. */
export type Organisation = Output<'showOrganisation'>
export type Kind = Organisation['kind']
export type Appointment = Organisation['appointments'][number]
export type Role = Input<'appointMember'>['role']
export type MemberView = Output<'showMember'>
export type Fields = MemberView['fields']
export type Change = MemberView['changes'][number]
export type MembersPage = Output<'listMembers'>
export type ImportView = Output<'showRosterImport'>
export type BoardLevel = Input<'decideBoardLevel'>['level']

const of = (organisation: string) => (organisation === '' ? {} : { organisation })
const beyond = (after?: string) => (after === undefined ? {} : { after })

export const showOrganisation = (organisation: string, after?: string) =>
  ask('showOrganisation', { ...of(organisation), ...beyond(after) })
export const listMembers = (branch: string, after?: string) =>
  ask('listMembers', { ...(branch === '' ? {} : { branch }), ...beyond(after) })
export const showMember = (member: string) => ask('showMember', { member })
export const exportRoster = (organisation: string, template: boolean, after?: string) =>
  ask('exportRoster', { organisation, template, ...beyond(after) })
export const showImport = (id: string, page?: number) =>
  ask('showRosterImport', { import: id, ...(page === undefined ? {} : { page }) })

export const useChangeMember = (member: string) =>
  useCommand(`roster/change/${member}`, 'changeMember')
export const useEnrol = (branch: string) => useCommand(`roster/enrol/${branch}`, 'enrolMember')
export const usePreview = (organisation: string) =>
  useCommand(`roster/preview/${organisation}`, 'previewRosterImport')
export const useConfirmImport = (id: string) =>
  useCommand(`roster/import/${id}`, 'confirmRosterImport')
export const useCreate = (parent: string) =>
  useCommand(`roster/create/${parent}`, 'createOrganisation')
export const useDissolve = (organisation: string) =>
  useCommand(`roster/dissolve/${organisation}`, 'dissolveOrganisation')
export const useAppoint = (organisation: string) =>
  useCommand(`roster/appoint/${organisation}`, 'appointMember')
export const useEndAppointment = (appointment: string) =>
  useCommand(`roster/end/${appointment}`, 'endAppointment')
export const useStartSetUp = () => useCommand('roster/set-up', 'startSetUp')
export const useRebindFirst = () => useCommand('roster/rebind-first', 'rebindFirstAdministrator')
export const useDecideLevel = (branch: string) =>
  useCommand(`roster/level/${branch}`, 'decideBoardLevel')
export const useAdoptFirst = (branch: string) =>
  useCommand(`roster/first-book/${branch}`, 'adoptRulebook')
