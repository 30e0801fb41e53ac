import { jobId } from '@shared/job/job'
import { dayOf } from '@shared/kernel/calendar'
import type { ChangedField } from '@shared/organisation/organisation'
import { pageCount, pageId, type RosterImportPage } from '@shared/roster/import'
import type { rosterImportContract } from '@shared/roster/import-contract'
import { find, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedImport } from './store'

type Lines = RosterImportPage['lines']

export const showRosterImport: Handler<typeof rosterImportContract.showRosterImport> = async (
  call,
  { import: id, page = 0 },
) => {
  const one = await permittedImport(call, id)
  const [shown, job] = await Promise.all([
    read('rosterImportPages', pageId(id, page)),
    one.state === 'running' ? read('jobs', jobId('importRoster', id)) : undefined,
  ])
  const titled = await groupsTitled(shown?.lines ?? [])
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
        changes: revision === undefined ? undefined : changes.map(titled),
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

/** Says of a change which group it names; one that has no title any more keeps its id. */
async function groupsTitled(lines: Lines): Promise<(change: ChangedField) => ChangedField> {
  const named = lines
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === 'group')
    .flatMap(({ before, after }) => [before, after])
  const ids = [...new Set(named)].filter((one) => typeof one === 'string' && one !== '')
  const groups =
    ids.length === 0 ? [] : await find('organisations', { _id: is.in(ids) }, { limit: ids.length })
  const titles = new Map<unknown, string>(groups.map(({ _id, name }) => [_id, name]))
  const title = <Value>(value: Value) => titles.get(value) ?? value
  return (change) =>
    change.field === 'group'
      ? { ...change, before: title(change.before), after: title(change.after) }
      : change
}
