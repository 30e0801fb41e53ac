import { openAppealStates, type Appeal } from '@shared/appeal/appeal'
import type { appealContract } from '@shared/appeal/contract'
import { hasActed } from '@shared/appeal/decide'
import { summaryOf } from '@shared/appeal/view'
import type { Call } from '../../kit/call'
import { below } from '../../kit/below'
import { findPage, is, type Page } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 50

export const listAppealsAwaiting: Handler<typeof appealContract.listAppealsAwaiting> = async (
  call,
  { after },
) => {
  const { person } = call.identity
  const queues = await Promise.all(
    [panelQueue, ownQueue, superiorQueue].map((queue) => queue(call, after)),
  )
  // A decider who was elected to the panel finds an own appeal in two of them.
  const rows = new Map(queues.flatMap((queue) => queue.rows).map((row) => [row._id, row]))
  const byAge = [...rows.values()].sort((left, right) => (left._id < right._id ? -1 : 1))
  const page = byAge.slice(0, pageSize)
  const more = byAge.length > pageSize || queues.some(({ next }) => next !== undefined)
  const shown = page.filter((appeal) => appeal.appellant === person || !hasActed(appeal, person))
  call.showsDataOf(shown.map(({ appellant }) => appellant))
  return {
    appeals: shown.map((appeal) => summaryOf(appeal, person)),
    next: more ? page.at(-1)?._id : undefined,
  }
}

const nothing: Page<Appeal> = { rows: [] }

/** Of the own branch: on whose panel one sits and has not voted. */
async function panelQueue(call: Call, after: string | undefined): Promise<Page<Appeal>> {
  const { organisation, path, person } = call.identity
  if (!call.reaches({ organisation, path })) return nothing
  call.permit({ organisation, path })
  const waiting = {
    branch: organisation,
    state: 'reconsidering',
    'panel.member': person,
    'votes.member': is.neq(person),
  }
  return findPage('appeals', waiting, { limit: pageSize, after })
}

/** One's own, from whose panel one was left out: shown as such, for others to reconsider. */
async function ownQueue(call: Call, after: string | undefined): Promise<Page<Appeal>> {
  const { organisation, path, person } = call.identity
  if (!call.reaches({ organisation, path })) return nothing
  call.permit({ organisation, path })
  const own = {
    appellant: person,
    branch: organisation,
    state: is.in([...openAppealStates]),
    'excluded.member': person,
  }
  return findPage('appeals', own, { limit: pageSize, after })
}

/** Of every branch under the decider: what was referred. */
async function superiorQueue(call: Call, after: string | undefined): Promise<Page<Appeal>> {
  const paths = call.permitBelow()
  if (paths.length === 0) return nothing
  return findPage('appeals', { state: 'referred', path: below(paths) }, { limit: pageSize, after })
}
