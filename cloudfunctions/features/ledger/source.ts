import { voteInWords } from '@shared/appeal/view'
import { actInWords } from '@shared/declaration/words'
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
}

/**
 * The document behind an entry: a declaration or an activity, by the id that the matter is. What an
 * appeal booked tells the appeal as well.
 */
export async function sourceOf(entry: FactEntry): Promise<Source> {
  const [source, appealed] = await Promise.all([matterOf(entry), appealBehind(entry)])
  return { ...source, trail: [...source.trail, ...appealed, recorded(entry, appealed.length > 0)] }
}

async function matterOf(entry: FactEntry): Promise<Source> {
  if (entry.matter.startsWith('declaration-')) return fromDeclaration(entry)
  if (entry.matter.startsWith('activity-')) return fromActivity(entry)
  return { trail: [] }
}

async function fromDeclaration(entry: FactEntry): Promise<Source> {
  const declaration = await read('declarations', entry.matter)
  if (!declaration) return { trail: [] }
  const steps = declaration.trail.map(({ at, byName, act, note }) => ({
    at,
    by: byName,
    what: actInWords[act],
    note,
  }))
  return {
    title: declaration.title,
    trail: steps,
    declaration: declaration._id,
  }
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

/** Who appealed and why, who reconsidered it and why they granted it; the outcome is the last. */
async function appealBehind({ decision }: FactEntry): Promise<Step[]> {
  if (!decision.startsWith('appeal-')) return []
  const appeal = await read('appeals', decision)
  if (!appeal) return []
  return appeal.trail.map(({ at, by, byName, what, note }) => {
    const voted = appeal.votes.find((vote) => vote.member === by && vote.at === at)
    if (voted)
      return { at, by: byName, what: `复议：${voteInWords[voted.vote]}`, note: voted.reason }
    return { at, by: byName, what, note: by === appeal.appellant ? appeal.reason : note }
  })
}

function recorded({ recordedAt, sequence, reverses }: FactEntry, corrects: boolean): Step {
  const what = reverses !== undefined ? '冲正' : corrects ? '更正入账' : '入账'
  return { at: recordedAt, by: '积分台账', what, note: `第 ${sequence} 号分录` }
}
