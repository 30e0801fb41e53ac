import { jobId } from '@shared/job/job'
import { dayOf } from '@shared/kernel/calendar'
import { pageCount, pageId } from '@shared/roster/import'
import type { rosterImportContract } from '@shared/roster/import-contract'
import { read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedImport } from './store'

export const showRosterImport: Handler<typeof rosterImportContract.showRosterImport> = async (
  call,
  { import: id, page = 0 },
) => {
  const one = await permittedImport(call, id)
  const [shown, job] = await Promise.all([
    read('rosterImportPages', pageId(id, page)),
    one.state === 'running' ? read('jobs', jobId('importRoster', id)) : undefined,
  ])
  call.showsDataOf(shown?.lines.map(({ member }) => member) ?? [])
  const { organisation, state, at, problems, moreProblems, newcomers, changed, same, report } = one
  return {
    import: id,
    organisation,
    state,
    at,
    by: one.by.name,
    problems,
    moreProblems,
    newcomers,
    changed,
    same,
    today: dayOf(call.now),
    lines: (shown?.lines ?? []).map(
      ({ row, member, fields, revision, changes, branch, since, on }) => ({
        row,
        member,
        name: fields.name,
        changes: revision === undefined ? undefined : changes,
        branch,
        since,
        on,
      }),
    ),
    nextPage: page + 1 < pageCount(one) ? page + 1 : undefined,
    job: job && { job: job._id, done: job.done, total: job.total },
    report,
  }
}
