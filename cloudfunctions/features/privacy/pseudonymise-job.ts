import { evaluationId } from '@shared/evaluation/evaluation'
import type { Job } from '@shared/job/job'
import {
  dayOf,
  halfYearOf,
  monthOf,
  nextHalfYear,
  type HalfYear,
  type Instant,
} from '@shared/kernel/calendar'
import { renamed, type Renaming } from '@shared/privacy/pseudonym'
import { findPage, read, type Documents, type Page } from '../../kit/database'
import { registerJob } from '../../kit/jobs'
import { transact } from '../../kit/transaction'

/**
 * Where the name of a member of the branch stands in documents that change. Boards and receipts are
 * not among them: they are as they were published (docs/adr/0023).
 */
export const pseudonymisedIn = [
  'declarations',
  'attendances',
  'activities',
  'resolutions',
  'appeals',
  'transfers',
  'rulebookDrafts',
  'rectifications',
  'textChecks',
  'evaluations',
  'members',
  'rosterImports',
  'confirmedImports',
] as const
type Part = (typeof pseudonymisedIn)[number]
type Renamed = Exclude<Part, 'confirmedImports'>

/** An import tells who read the sheet in, and who confirmed it: asked for one after the other. */
function collectionOf(part: Part): Renamed {
  return part === 'confirmedImports' ? 'rosterImports' : part
}

const pageSize = 50

interface Carry {
  from: string
  after?: string | undefined
}

/** A part of the job is taken a page at a time. */
registerJob('pseudonymise', {
  async chunk(job, now) {
    const { from, after } = job.carry as Carry
    const member = await read('members', job.document)
    const part = pseudonymisedIn[job.done]
    if (!member?.left || !part) throw new Error('Nobody has left')
    const renaming = { member: member._id, from, to: member.name }
    const page = await pageOf(part, job, { since: member.since, after, now })
    for (const { _id } of page.rows.filter((row) => renamed(row, renaming) !== row)) {
      await rename(collectionOf(part), _id, renaming)
    }
    if (page.next !== undefined) return { done: job.done, carry: { from, after: page.next } }
    const done = job.done + 1
    // The old name is not kept beyond the job.
    return { done, carry: done < pseudonymisedIn.length ? { from } : undefined }
  },
  finish: () => Promise.resolve(),
})

interface Asked {
  since: string
  after: string | undefined
  now: Instant
}

function pageOf(
  part: Part,
  { branch, document: member }: Job,
  { since, after, now }: Asked,
): Promise<Page<Documents[Renamed]>> {
  const page = { limit: pageSize, after }
  switch (part) {
    case 'declarations':
      return findPage('declarations', { branch }, page)
    case 'attendances':
      return findPage('attendances', { member }, page)
    case 'activities':
      return findPage('activities', { branch }, page)
    case 'resolutions':
      return findPage('resolutions', { branch }, page)
    case 'appeals':
      return findPage('appeals', { branch }, page)
    case 'transfers':
      return findPage('transfers', { member }, page)
    case 'rulebookDrafts':
      return findPage('rulebookDrafts', { branch }, page)
    case 'rectifications':
      return findPage('rectifications', { branch }, page)
    case 'textChecks':
      return findPage('textChecks', { branch }, page)
    // Whoever changed what the roster says of others.
    case 'members':
      return findPage('members', { branch }, page)
    case 'rosterImports':
      return findPage('rosterImports', { 'by.member': member }, page)
    case 'confirmedImports':
      return findPage('rosterImports', { 'confirmed.by.member': member }, page)
    case 'evaluations':
      return evaluationsSince(branch, halfYearOf(since), halfYearOf(monthOf(dayOf(now))))
  }
}

async function evaluationsSince(branch: string, first: HalfYear, last: HalfYear) {
  const rows: Documents['evaluations'][] = []
  for (let half = first; half <= last; half = nextHalfYear(half)) {
    const evaluation = await read('evaluations', evaluationId(branch, half))
    if (evaluation) rows.push(evaluation)
  }
  return { rows }
}

/** Read again: somebody may be at it at this moment. */
function rename(collection: Renamed, id: string, renaming: Renaming): Promise<void> {
  return transact(async (tx) => {
    const stored = await tx.read(collection, id)
    if (stored) await tx.put(collection, renamed(stored, renaming))
  })
}
