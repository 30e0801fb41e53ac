import { digestOf } from '@shared/kernel/digest'
import { dayOf } from '@shared/kernel/calendar'
import type { Organisation } from '@shared/organisation/organisation'
import type { rosterDocumentsContract } from '@shared/roster/import-contract'
import { layOutRoster } from '@shared/roster/sheet/write'
import { below } from '../../kit/below'
import { temporaryLinks } from '../../kit/cloud'
import { findAll, is } from '../../kit/database'
import { storeExport } from '../../kit/exports'
import type { Handler } from '../../kit/serve'
import { writeWorkbook } from '../../kit/workbook'
import { readOrganisation } from '../organisation/store'
import { rosterPart, type Part } from './roster-part'

const linkSeconds = 10 * 60

/** Its place follows from what is in it, so that whoever asks again gets the same file. */
export const exportRoster: Handler<typeof rosterDocumentsContract.exportRoster> = async (
  call,
  { organisation: id, template, after },
) => {
  const organisation = await readOrganisation(id)
  call.permitOrganisation(organisation)
  const nodes = await findAll('organisations', {
    kind: is.in(['branch', 'group']),
    path: below([organisation.path]),
  })
  const branches = nodes.filter(({ kind }) => kind === 'branch')
  const nobody: Part = { members: [], total: 0 }
  const here = branches.map(({ _id }) => _id)
  const { members, total, next } = template ? nobody : await rosterPart(here, after)
  call.showsDataOf(members.map(({ _id }) => _id))
  const nameOf = namesOf(branches)
  const offered = branches
    .filter(({ dissolved }) => dissolved === undefined)
    .map(({ _id }) => nameOf(_id))
  const layout = layOutRoster(members, nameOf, offered, groupNamesOf(nodes))
  const bytes = await writeWorkbook(layout)
  const digest = digestOf(layout.map(({ rows, restrictions }) => ({ rows, restrictions })))
  const name = `roster-${id}-${digest.slice(0, 32)}`
  const file = await storeExport({ name, extension: 'xlsx', bytes }, call.now)
  const [url = ''] = await temporaryLinks([file], linkSeconds)
  const [first] = after === undefined && next === undefined ? [] : members
  const part = first === undefined ? '' : `-${first._id}起`
  const title = template ? '名册模板' : `名册-${organisation.name}-${dayOf(call.now)}${part}`
  const called = `${title.replace(/[^\p{L}\p{N}-]/gu, '')}.xlsx`
  const made = { name: called, url, digest, expiresInSeconds: linkSeconds }
  return { ...made, people: members.length, total, next }
}

/** By name, and by number where two are called alike. */
function namesOf(branches: readonly Organisation[]): (branch: string) => string {
  const names = branches.map(({ name }) => name)
  const called = new Map(
    branches.map(({ _id, name }) => {
      const alone = names.indexOf(name) === names.lastIndexOf(name)
      return [_id, alone ? name : _id]
    }),
  )
  return (branch) => called.get(branch) ?? branch
}

/** Groups are called by name within their branch, and by number where two are called alike. */
function groupNamesOf(nodes: readonly Organisation[]): (group: string) => string {
  const groups = nodes.filter(({ kind, dissolved }) => kind === 'group' && !dissolved)
  const alike = (one: Organisation) =>
    groups.filter(({ parent, name }) => parent === one.parent && name === one.name)
  const called = new Map(
    groups.map((one) => [one._id, alike(one).length === 1 ? one.name : one._id]),
  )
  return (group) => called.get(group) ?? group
}
