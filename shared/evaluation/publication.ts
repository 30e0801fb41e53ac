import type { Job } from '../job/job'
import { dayOf, type Instant } from '../kernel/calendar'
import { refuse } from '../kernel/refusal'
import type { BoardLevel, Organisation } from '../organisation/organisation'
import type { Evaluation } from './evaluation'
import { becomesFinal, noticePeriod, type NoticeClocks } from './rules'
import { jobOf, step, system, type Acting } from './step'

/** Pure: how an evaluation comes to an edition of its board, and to its end. */

/** What the job needs of the moment in which an edition was decided. */
export interface EditionOrder {
  level: BoardLevel
  branchName: string
  /** Why there is this edition. */
  reason: string
}

export const firstEditionReason = '首次公布'
export const appealEditionReason = '因一项复议更正'

interface Publication {
  evaluation: Evaluation
  job: Job
}

/** The first edition. `left`: lines of an edition that is being made. */
export function publishing(
  evaluation: Evaluation,
  branch: Pick<Organisation, 'name' | 'boardLevel'>,
  left: number,
  acting: Acting,
): Publication {
  switch (evaluation.state) {
    case 'frozen':
      return refuse('notBriefed')
    case 'published':
    case 'final':
      return refuse('boardPublished')
    case 'briefed': {
      if (evaluation.publishing !== undefined) refuse('stillPosting', { left })
      const next = step(evaluation, '公布积分榜', acting)
      return ordered(next, branch, { edition: 1, reason: firstEditionReason }, acting.now)
    }
  }
}

/**
 * A granted appeal is booked into this half. Nothing where the half has no board yet; else the
 * next edition. The evaluation is written in every case, so that a grant and the making of an
 * edition cannot cross. 依据: PRODUCT, The four steps, 3.
 */
export function corrected(
  evaluation: Evaluation,
  branch: Pick<Organisation, 'name' | 'boardLevel'>,
  left: number,
  acting: Acting,
): { evaluation: Evaluation; job?: Job; edition?: number } {
  if (evaluation.publishing !== undefined) refuse('stillPosting', { left })
  const next = step(evaluation, '复议更正入账', acting)
  if (evaluation.edition === undefined) return { evaluation: next }
  const edition = evaluation.edition + 1
  const order = { edition, reason: appealEditionReason }
  return { ...ordered(next, branch, order, acting.now), edition }
}

/** The edition is visible from now on; the notice period is that of the first one. */
export function published(
  evaluation: Evaluation,
  edition: number,
  clocks: NoticeClocks,
  now: Instant,
): Evaluation {
  const { publishing: made, finalOn, ...kept } = evaluation
  if (made !== edition) throw new Error(`Edition ${edition} was not ordered`)
  const today = dayOf(now)
  const next: Evaluation = {
    publishedOn: today,
    ...noticePeriod(today, clocks),
    ...kept,
    state: 'published',
    edition,
  }
  const again = finalOn === undefined ? '' : '，重新定榜'
  return step(next, `第 ${edition} 版公布${again}`, { actor: system, now })
}

/**
 * An appeal was made: a half whose board is final is open once more, until that is decided. Written
 * with every appeal, so that one cannot cross the end of the notice period.
 */
export function appealed(evaluation: Evaluation, now: Instant): Evaluation {
  const { finalOn, ...kept } = evaluation
  if (finalOn === undefined) return { ...evaluation, appealedAt: now }
  const open: Evaluation = { ...kept, state: 'published', appealedAt: now }
  return step(open, '收到申诉，办结后重新定榜', { actor: system, now })
}

/** The evaluation made final, or nothing while its notice period or an appeal is open. */
export function ended(
  evaluation: Evaluation,
  openAppeals: number,
  now: Instant,
): Evaluation | undefined {
  const { state, publishing: made, appealsEndOn } = evaluation
  if (state !== 'published' || made !== undefined || appealsEndOn === undefined) return undefined
  const finalOn = dayOf(now)
  if (!becomesFinal(appealsEndOn, openAppeals, finalOn)) return undefined
  const next: Evaluation = { ...evaluation, state: 'final', finalOn }
  return step(next, '公示期满，积分榜定榜', { actor: system, now })
}

function ordered(
  evaluation: Evaluation,
  branch: Pick<Organisation, 'name' | 'boardLevel'>,
  { edition, reason }: { edition: number; reason: string },
  now: Instant,
): Publication {
  const order: EditionOrder = { level: branch.boardLevel, branchName: branch.name, reason }
  const document = `${evaluation._id}:${edition}`
  const job = jobOf('publishBoard', evaluation, document, evaluation.memberCount + 1, now)
  return { evaluation: { ...evaluation, publishing: edition }, job: { ...job, carry: order } }
}
