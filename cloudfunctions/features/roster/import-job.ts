import { dayOf, type Instant } from '@shared/kernel/calendar'
import { refusal, RefusalError } from '@shared/kernel/refusal'
import { joined } from '@shared/roster/decide'
import { counted, finished, lineNow, type LineOutcome } from '@shared/roster/decide-import'
import {
  linesOfPage,
  nothingYet,
  pageId,
  type ImportReport,
  type RosterImport,
} from '@shared/roster/import'
import type { PlannedLine } from '@shared/roster/sheet/plan'
import { read } from '../../kit/database'
import { chunkSize, registerJob } from '../../kit/jobs'
import { transact, type Transaction } from '../../kit/transaction'
import { enrolIn } from '../organisation/enrol-member'
import { groupStandsIn } from '../organisation/store'
import { record } from './record'

/** Each line is of another member, so that several are written at once. */
const linesAtOnce = 5

/** Writes the lines of a roster, a transaction a member; what has changed meanwhile is left. */
registerJob('importRoster', {
  async chunk(job, now) {
    const one = await read('rosterImports', job.document)
    const page = Math.floor(job.done / linesOfPage)
    const stored = await read('rosterImportPages', pageId(job.document, page))
    if (!one || !stored) throw new Error('An import without its lines')
    const first = job.done % linesOfPage
    const lines = stored.lines.slice(first, first + chunkSize)
    let report = (job.carry ?? nothingYet) as ImportReport
    for (let at = 0; at < lines.length; at += linesAtOnce) {
      const some = lines.slice(at, at + linesAtOnce)
      const said = await Promise.all(some.map((line) => writeLine(one, line, now)))
      some.forEach((line, place) => {
        report = counted(report, line, said[place] as LineOutcome)
      })
    }
    return { done: job.done + lines.length, carry: report }
  },
  async finish(job) {
    const report = (job.carry ?? nothingYet) as ImportReport
    await transact(async (tx) => {
      const one = await tx.read('rosterImports', job.document)
      if (one) await tx.put('rosterImports', finished(one, report))
    })
  },
})

async function writeLine(one: RosterImport, line: PlannedLine, now: Instant): Promise<LineOutcome> {
  try {
    return await transact((tx) => writeLineIn(tx, one, line, now))
  } catch (error) {
    if (error instanceof RefusalError) return { outcome: 'left', refusal: error.refusal }
    throw error
  }
}

async function writeLineIn(
  tx: Transaction,
  one: RosterImport,
  line: PlannedLine,
  now: Instant,
): Promise<LineOutcome> {
  const member = await tx.read('members', line.member)
  const said = lineNow(one, line, member, now)
  const decision = one._id
  if (said.outcome === 'changed' && member) {
    const { group } = line.fields
    if (group !== member.group) await groupStandsIn(tx, group, line.branch)
    await record(tx, member, said.change, { decision, now })
  }
  if (said.outcome === 'enrolled') {
    const branch = await tx.read('organisations', line.branch)
    if (!branch || branch.dissolved) {
      return {
        outcome: 'left',
        refusal: refusal('organisationDissolved', { organisation: branch?.name ?? '' }),
      }
    }
    await groupStandsIn(tx, line.fields.group, line.branch)
    const newcomer = { ...line.fields, member: line.member, since: line.since }
    const joining = joined(newcomer, branch, dayOf(now))
    await enrolIn(tx, { ...joining, importedBy: one._id }, { decision, recordedAt: now })
  }
  return said
}
