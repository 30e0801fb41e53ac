import { jobId } from '@shared/job/job'
import { refuse } from '@shared/kernel/refusal'
import { confirmed } from '@shared/roster/decide-import'
import type { rosterImportContract } from '@shared/roster/import-contract'
import { advanceJobQuietly } from '../../kit/jobs'
import type { Handler } from '../../kit/serve'
import { permittedImport } from './store'

/** Decided here, once; a job writes the lines, a transaction a member. */
export const confirmRosterImport: Handler<typeof rosterImportContract.confirmRosterImport> = async (
  call,
  { import: id, basis },
) => {
  await permittedImport(call, id)
  const { person: member, name } = call.identity
  const job = jobId('importRoster', id)
  const reply = await call.once(async (tx) => {
    const stored = (await tx.read('rosterImports', id)) ?? refuse('notFound')
    const next = confirmed(stored, basis, { actor: { member, name }, now: call.now })
    await tx.put('rosterImports', next)
    await tx.insert('jobs', {
      _id: job,
      kind: 'importRoster',
      document: id,
      branch: next.organisation,
      path: next.path,
      state: 'running',
      done: 0,
      total: next.newcomers + next.changed,
      startedAt: call.now,
    })
    return { import: id, state: next.state }
  })
  await advanceJobQuietly(job, call.now)
  return reply
}
