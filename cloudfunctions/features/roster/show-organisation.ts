import { dayOf } from '@shared/kernel/calendar'
import type { Organisation } from '@shared/organisation/organisation'
import type { treeContract } from '@shared/roster/tree-contract'
import { openDraftStates } from '@shared/rulebook/states'
import { count, find, findPage, is } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { uploadFolderOf } from '../../kit/upload-folder'
import { peopleIn, readOrganisation } from '../organisation/store'

const pageSize = 50

export const showOrganisation: Handler<typeof treeContract.showOrganisation> = async (
  call,
  { organisation: id = call.identity.organisation, after },
) => {
  const organisation = await readOrganisation(id)
  call.permitOrganisation(organisation)
  const page = await findPage('organisations', { parent: id }, { limit: pageSize, after })
  const belowHere = page.rows.map(({ _id }) => _id)
  const [members, [somebody], [last], setUp] = await Promise.all([
    peopleIn(organisation),
    find('members', { branch: is.in([id, ...belowHere]) }, { limit: 1, fields: { _id: true } }),
    find('rosterImports', { organisation: id }, { limit: 1, orderBy: [['_id', 'desc']] }),
    organisation.kind === 'branch' ? setUpOf(organisation) : undefined,
  ])
  const today = dayOf(call.now)
  call.showsDataOf(organisation.appointments.map(({ member }) => member))
  const { name, kind, founded, dissolved, appointments } = organisation
  return {
    organisation: id,
    name,
    kind,
    founded,
    dissolvedOn: dissolved?.on,
    members,
    peopled: somebody !== undefined,
    appointments: appointments
      .filter(({ until }) => until === undefined || until >= today)
      .map(({ id: appointment, ...one }) => ({ appointment, ...one })),
    below: page.rows.map((one) => ({
      organisation: one._id,
      name: one.name,
      kind: one.kind,
      dissolvedOn: one.dissolved?.on,
    })),
    next: page.next,
    today,
    setUp,
    uploadFolder: uploadFolderOf(call.identity.person),
    lastImport: last && { import: last._id, state: last.state, at: last.at },
  }
}

async function onItsWay(branch: string) {
  const open = { branch, state: is.in([...openDraftStates]) }
  const [draft] = await find('rulebookDrafts', open, { limit: 1 })
  return draft && { version: draft.rulebook.version, state: draft.state }
}

async function setUpOf({ _id, boardLevel, boardLevelResolution }: Organisation) {
  const [withPhone, toBind, [last]] = await Promise.all([
    count('members', { branch: _id, hasPhone: true }),
    count('members', { branch: _id, hasPhone: true, openid: is.exists(false) }),
    find('rulebooks', { organisation: _id }, { limit: 1, orderBy: [['startsIn', 'desc']] }),
  ])
  const rulebook = last && { version: last.version, startsWith: last.startsWith }
  const firstRulebook = last ? undefined : await onItsWay(_id)
  return { withPhone, toBind, rulebook, firstRulebook, boardLevel, boardLevelResolution }
}
