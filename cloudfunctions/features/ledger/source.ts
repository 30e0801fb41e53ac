import type { Appeal } from '@shared/appeal/appeal'
import { appealSteps } from '@shared/appeal/view'
import { stepInWords } from '@shared/declaration/words'
import { momentWords } from '@shared/kernel/calendar-words'
import type { FactEntry } from '@shared/ledger/entry'
import { read } from '../../kit/database'
import { attendanceId } from '../activity/store'

interface Step {
  at: string
  by: string
  what: string
  note?: string | undefined
}

/** Where an entry came from, with its trail in words. */
export interface Source {
  title?: string
  trail: Step[]
  declaration?: string
  activity?: string
  appeal?: string
}

/**
 * The documents behind an entry: the declaration or the activity that its matter is, and the
 * appeal, where it was one that decided.
 */
export async function sourceOf(entry: FactEntry): Promise<Source> {
  const [source, appeal] = await Promise.all([matterOf(entry), appealOf(entry)])
  const last = recorded(entry, appeal)
  if (!appeal) return { ...source, trail: [...source.trail, last] }
  // What a grant wrote into the declaration is told by the appeal itself.
  const before = source.trail.filter(({ at }) => at < appeal.submittedAt)
  return { ...source, appeal: appeal._id, trail: [...before, ...appealSteps(appeal), last] }
}

async function matterOf(entry: FactEntry): Promise<Source> {
  if (entry.matter.startsWith('declaration-')) return fromDeclaration(entry)
  if (entry.matter.startsWith('activity-')) return fromActivity(entry)
  return { trail: [] }
}

async function appealOf({ decision }: FactEntry): Promise<Appeal | undefined> {
  return decision.startsWith('appeal-') ? read('appeals', decision) : undefined
}

async function fromDeclaration(entry: FactEntry): Promise<Source> {
  const declaration = await read('declarations', entry.matter)
  if (!declaration) return { trail: [] }
  const trail = declaration.trail.map((step) => ({
    at: step.at,
    by: step.byName,
    what: stepInWords(step),
    note: step.note,
  }))
  return { title: declaration.title, trail, declaration: declaration._id }
}

async function fromActivity(entry: FactEntry): Promise<Source> {
  const [activity, attendance] = await Promise.all([
    read('activities', entry.matter),
    read('attendances', attendanceId(entry.matter, entry.subject)),
  ])
  if (!activity) return { trail: [] }
  const line = activity.expected.find(({ member }) => member === entry.subject)
  const checker = activity.expected.find(({ member }) => member === line?.checkedBy)
  const attended = activity.expected.filter(({ attended: came }) => came).length
  return {
    title: activity.title,
    activity: activity._id,
    trail: [
      ...(attendance ? [{ at: attendance.signedInAt, by: attendance.name, what: '扫码签到' }] : []),
      {
        at: activity.rollCalledAt ?? entry.recordedAt,
        by: checker?.name ?? '联络员',
        what: '点名核对',
        note: `${momentWords(activity.startsAt)} · 应到 ${activity.expectedCount} 实到 ${attended}`,
      },
    ],
  }
}

function recorded(entry: FactEntry, appeal: Appeal | undefined): Step {
  const { recordedAt: at, sequence } = entry
  return { at, by: '积分台账', what: bookingInWords(entry, appeal), note: `第 ${sequence} 号分录` }
}

function bookingInWords({ reverses }: FactEntry, appeal: Appeal | undefined): string {
  if (reverses !== undefined) return '冲正'
  return appeal && appeal.effect.kind !== 'bookDeclaration' ? '更正入账' : '入账'
}
