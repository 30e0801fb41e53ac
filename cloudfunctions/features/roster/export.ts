import { digestOf } from '@shared/kernel/digest'
import { dayOf } from '@shared/kernel/calendar'
import type { Member, Organisation } from '@shared/organisation/organisation'
import { rosterRowsMax } from '@shared/roster/import'
import type { rosterDocumentsContract } from '@shared/roster/import-contract'
import { layOutRoster } from '@shared/roster/sheet/write'
import { below } from '../../kit/below'
import { temporaryLinks } from '../../kit/cloud'
import { count, findAll, findPage, is, rowsMax } from '../../kit/database'
import { storeExport } from '../../kit/exports'
import type { Handler } from '../../kit/serve'
import { writeWorkbook } from '../../kit/workbook'
import { readOrganisation } from '../organisation/store'

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
  const nobody: Part = { members: [], first: '', total: 0 }
  const { members, first, total, next } = template ? nobody : await partOf(organisation.path, after)
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
  const part = after === undefined && next === undefined ? '' : `-${first}起`
  const title = template ? '名册模板' : `名册-${organisation.name}-${dayOf(call.now)}${part}`
  const called = `${title.replace(/[^\p{L}\p{N}-]/gu, '')}.xlsx`
  const made = { name: called, url, digest, expiresInSeconds: linkSeconds }
  return { ...made, people: members.length, total, next }
}

interface Part {
  members: Member[]
  /** The lowest number, by which the file is told from the others. */
  first: string
  total: number
  next?: string | undefined
}

/** So many at most from whom on, by number; within the part they stand branch by branch. */
async function partOf(path: string, after: string | undefined): Promise<Part> {
  // Whoever is on the way, or has left, is on no roster.
  const here = { path: below([path]), transfer: is.exists(false), left: is.exists(false) }
  const members: Member[] = []
  let next = after
  do {
    const limit = Math.min(rowsMax - 1, rosterRowsMax - members.length)
    const page = await findPage('members', here, { limit, after: next })
    members.push(...page.rows)
    next = page.next
  } while (next !== undefined && members.length < rosterRowsMax)
  const total = await count('members', here)
  const first = members[0]?._id ?? ''
  const byPlace = (left: Member, right: Member) =>
    compare(left.path, right.path) || compare(left._id, right._id)
  return { members: members.sort(byPlace), first, total, next }
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
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
