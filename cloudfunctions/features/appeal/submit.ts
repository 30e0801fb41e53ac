import type { Appeal, PanelMember } from '@shared/appeal/appeal'
import type { appealContract } from '@shared/appeal/contract'
import { submitted, type AppealTarget, type ToSuperior } from '@shared/appeal/decide'
import {
  appealedBefore,
  appealIsInTime,
  panelFor,
  secondAppealIsInTime,
} from '@shared/appeal/rules'
import { nextInWords } from '@shared/appeal/view'
import { evaluationId } from '@shared/evaluation/evaluation'
import { appealed } from '@shared/evaluation/publication'
import { halfBefore } from '@shared/evaluation/rules'
import { dayOf } from '@shared/kernel/calendar'
import { digestOfText } from '@shared/kernel/digest'
import { refuse } from '@shared/kernel/refusal'
import { votesIn } from '@shared/organisation/organisation'
import { find, is, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { decidingBodyOf } from '../organisation/members-meeting'
import { matterOpenedIn } from '../organisation/store'
import { actingOf } from './store'
import { targetOf } from './target'

/** Appeals one member can have made about one target. */
const earlierMax = 20

export const submitAppeal: Handler<typeof appealContract.submitAppeal> = async (call, input) => {
  const target = await targetOf(call, input.target)
  const { person } = call.identity
  const today = dayOf(call.now)
  const earlier = await find(
    'appeals',
    { appellant: person, target: target.target },
    { limit: earlierMax, orderBy: [['_id', 'asc']] },
  )
  const denied = appealedBefore(earlier)
  const evaluation = await read('evaluations', evaluationId(target.branch, target.half))
  if (denied) secondAppealIsInTime(denied, today)
  else appealIsInTime(evaluation?.appealsEndOn, today)
  const before = denied ? [...denied.acted, ...denied.votes.map(({ member }) => member)] : []
  const acted = [...new Set([...target.acted, ...before])]
  const elected = evaluation?.briefing?.panel ?? (await panelBefore(target))
  const choice = panelFor(elected, person, acted, await votersOf(target.branch, elected))
  const appeal = submitted(
    { _id: call.newId('appeal'), reason: input.reason },
    { ...target, acted },
    choice,
    await toSuperior(target.branch, denied),
    actingOf(call),
  )
  const turn = turnId(target.target, earlier.length)
  return call.once(async (tx) => {
    if (await tx.read('commands', turn)) refuse('appealOpenAlready')
    await tx.insert('commands', { _id: turn, procedure: 'submitAppeal', digest: '', at: call.now })
    await matterOpenedIn(tx, person)
    await tx.insert('appeals', appeal)
    const board = await tx.read('evaluations', evaluationId(target.branch, target.half))
    if (board) await tx.put('evaluations', appealed(board, call.now))
    const { _id, state, dueDay } = appeal
    return { appeal: _id, state, sentence: nextInWords(appeal), dueDay }
  })
}

/** Those of them who are of the branch today and vote in it. */
async function votersOf(branch: string, elected: readonly PanelMember[]): Promise<string[]> {
  if (elected.length === 0) return []
  const ids = elected.map(({ member }) => member)
  const members = await find('members', { _id: is.in(ids) }, { limit: ids.length })
  return members.filter((one) => votesIn(branch, one)).map(({ _id }) => _id)
}

/** 依据: 不足 7 人的支部由党员大会审定，由上级复议. */
async function toSuperior(
  branch: string,
  denied: Appeal | undefined,
): Promise<ToSuperior | undefined> {
  if (denied) return 'secondAppeal'
  return (await decidingBodyOf(branch)) === 'membersMeeting' ? 'noCommittee' : undefined
}

/**
 * The panel elected last: while a half runs, and until its own briefing, that of an earlier one
 * goes on. In January the briefing of the second half is still to come, so two are looked at.
 */
async function panelBefore({ branch, half }: AppealTarget): Promise<PanelMember[]> {
  const before = halfBefore(half)
  for (const one of [before, halfBefore(before)]) {
    const evaluation = await read('evaluations', evaluationId(branch, one))
    if (evaluation?.briefing) return evaluation.briefing.panel
  }
  return []
}

/**
 * The turn of an appeal on its target, taken once: two that are submitted at the same time want
 * the same one, and a transaction can hold them apart by its id only.
 */
function turnId(target: string, earlier: number): string {
  return `appeal-${digestOfText(`${target}:${earlier}`).slice(0, 40)}`
}
