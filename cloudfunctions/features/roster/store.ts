import { refuse } from '@shared/kernel/refusal'
import type { RosterImport } from '@shared/roster/import'
import type { Call } from '../../kit/call'
import { read } from '../../kit/database'

/** An import of an organisation that the caller reaches. */
export async function permittedImport(call: Call, id: string): Promise<RosterImport> {
  const one = (await read('rosterImports', id)) ?? refuse('notFound')
  call.permitOrganisation({ _id: one.organisation, path: one.path })
  return one
}
