import { referred, type Acting } from '@shared/declaration/decide'
import type { Declaration } from '@shared/declaration/state'
import type { Instant } from '@shared/kernel/calendar'
import { RefusalError } from '@shared/kernel/refusal'
import type { AgendaItem, Meeting } from '@shared/meeting/meeting'
import { read } from '../../kit/database'
import { chunkSize, registerJob } from '../../kit/jobs'
import { transact } from '../../kit/transaction'
import { postIn, rejectIn } from '../declaration/post'
import { organisationIn } from '../organisation/store'

/** Writes what a closed meeting decided: one transaction an item, each item its own subject. */
registerJob('postMeeting', {
  async chunk(job, now) {
    const meeting = await meetingOf(job.document)
    const items = meeting.items.slice(job.done, job.done + chunkSize)
    for (const item of items) await settle(meeting, item, now)
    return { done: job.done + items.length }
  },
  async finish(job) {
    await transact(async (tx) => {
      const meeting = await tx.read('resolutions', job.document)
      if (meeting?.state !== 'posting') return
      await tx.put('resolutions', { ...meeting, state: 'closed' })
      // Only now: until it is written, what was decided would be on the next agenda again.
      const { openMeeting, ...branch } = await organisationIn(tx, meeting.branch)
      if (openMeeting === meeting._id) await tx.put('organisations', branch)
    })
  },
})

/** The points that were voted on, where the meeting decides them. */
function decidedOf({ range, points }: AgendaItem) {
  return range === undefined ? undefined : points
}

function referredOf(
  declaration: Declaration,
  { openedBy, present }: Meeting,
  item: AgendaItem,
  context: Acting,
): Declaration {
  const { reason = '' } = item
  const met = [openedBy, ...present]
  return referred(declaration, { reason, points: decidedOf(item), met }, context)
}

async function meetingOf(id: string): Promise<Meeting> {
  const meeting = await read('resolutions', id)
  if (!meeting) throw new Error('A posting without its meeting')
  return meeting
}

/**
 * What cannot be booked (its year was closed meanwhile, its subject is scored no more) goes to the
 * superior with the reason, so that it does not stop what comes after it.
 */
async function settle(meeting: Meeting, item: AgendaItem, now: Instant): Promise<void> {
  try {
    await settleAs(meeting, item, now)
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error
    const { message } = error.refusal
    await settleAs(meeting, { ...item, result: 'referred', reason: message }, now)
  }
}

function settleAs(meeting: Meeting, item: AgendaItem, now: Instant): Promise<void> {
  const context = { actor: { member: meeting._id, name: meeting.title }, now }
  const decision = meeting._id
  return transact(async (tx) => {
    const declaration = await tx.read('declarations', item.declaration)
    // Settled by an earlier run of this job.
    if (declaration?.state !== 'endorsed') return
    switch (item.result) {
      case 'approved': {
        const outcome = { decision, note: item.reason, points: decidedOf(item) }
        await postIn(tx, declaration, outcome, context)
        return
      }
      case 'rejected':
        await rejectIn(tx, declaration, { decision, reason: item.reason ?? '' }, context)
        return
      case 'referred':
        await tx.put('declarations', referredOf(declaration, meeting, item, context))
        return
      case undefined:
        throw new Error('A closed meeting has a result for every item')
    }
  })
}
