import type { Appeal } from '@shared/appeal/appeal'
import type { appealContract } from '@shared/appeal/contract'
import { hasActed } from '@shared/appeal/decide'
import { summaryOf } from '@shared/appeal/view'
import type { Call } from '../../kit/call'
import { below } from '../../kit/below'
import { findPage, is, type Page } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { deciderRole } from './store'

const pageSize = 50

export const listAppealsAwaiting: Handler<typeof appealContract.listAppealsAwaiting> = async (
  call,
  { after },
) => {
  const { person } = call.identity
  const queues = await Promise.all([panelQueue(call, after), superiorQueue(call, after)])
  const rows = queues.flatMap((queue) => queue.rows)
  const byAge = [...rows].sort((left, right) => (left._id < right._id ? -1 : 1))
  const page = byAge.slice(0, pageSize)
  const more = byAge.length > pageSize || queues.some(({ next }) => next !== undefined)
  return {
    appeals: page
      .filter((appeal) => !hasActed(appeal, person))
      .map((appeal) => summaryOf(appeal, person)),
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

/** Of every branch under the decider: what was referred. */
async function superiorQueue(call: Call, after: string | undefined): Promise<Page<Appeal>> {
  const role = deciderRole(call)
  if (!role) return nothing
  const { organisation, path } = role
  call.permit({ organisation, path })
  return findPage('appeals', { state: 'referred', path: below(path) }, { limit: pageSize, after })
}
