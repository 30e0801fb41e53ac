import { evaluationContract } from '@shared/evaluation/contract'
import { evaluationId, type Briefing, type Evaluation } from '@shared/evaluation/evaluation'
import { halfBefore, halfIsOver, lastDayOfHalf } from '@shared/evaluation/rules'
import { holdsRole } from '@shared/kernel/authorisation'
import { dayOf, halfYearOf, lastMonthOf, monthOf, type HalfYear } from '@shared/kernel/calendar'
import type { OutputOf } from '@shared/kernel/contract'
import type { Call } from '../../kit/call'
import { count, is, read } from '../../kit/database'
import { jobLeft } from '../../kit/jobs'
import { rulebookOrNone } from '../../kit/rulebooks'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { jobOfEvaluation, openActivitiesIn, openAppealsOf } from './store'
import { declarationsWaiting } from './waiting'

type View = OutputOf<typeof evaluationContract.showEvaluation>

export const showEvaluation: Handler<typeof evaluationContract.showEvaluation> = async (
  call,
  input,
) => {
  const { _id: branch, path } = await permittedBranch(call, input.branch)
  const half = input.half ?? (await halfToShow(branch, halfYearOf(monthOf(dayOf(call.now)))))
  const evaluation = await read('evaluations', evaluationId(branch, half))
  const job = evaluation && jobOfEvaluation(evaluation)
  const [waiting, openActivities, memberCount, openAppeals, postingLeft, rulebook] =
    await Promise.all([
      declarationsWaiting(call, branch, half),
      openActivitiesIn(branch, half),
      count('members', { branch, scored: true }),
      openAppealsOf(branch, half),
      job === undefined ? 0 : jobLeft(job),
      rulebookOrNone(branch, lastMonthOf(half)),
    ])
  return {
    half,
    state: evaluation?.state ?? 'running',
    lastDay: lastDayOfHalf(half),
    pendingDeclarations: waiting.reduce((sum, one) => sum + one.count, 0),
    declarationsWaiting: waiting,
    openActivities,
    memberCount,
    postingLeft,
    frozenOn: evaluation && dayOf(evaluation.frozenAt),
    briefing: evaluation?.briefing && briefingOf(evaluation.briefing),
    edition: evaluation?.edition,
    noticeEndsOn: evaluation?.noticeEndsOn,
    noticeWorkingDays: rulebook?.clocks.noticeWorkingDays,
    openAppeals,
    job: postingLeft > 0 ? job : undefined,
    proposalsOf: call.mayAsk(evaluationContract.showProposals, { organisation: branch, path })
      ? await lastFrozen(branch, half, evaluation)
      : undefined,
    actions: actionsFor(call, { branch, half, evaluation, postingLeft }),
  }
}

function briefingOf({ heldOn, expected, present, disputed, panel }: Briefing): View['briefing'] {
  return { heldOn, expected, present, disputed, panel }
}

/**
 * The half-year that is being worked on: the one that is over until its board is final, then the
 * present one. A half without a rulebook was never assessed.
 */
async function halfToShow(branch: string, present: HalfYear): Promise<HalfYear> {
  const before = halfBefore(present)
  const evaluation = await read('evaluations', evaluationId(branch, before))
  if (evaluation) return evaluation.state === 'final' ? present : before
  const books = await count('rulebooks', {
    organisation: branch,
    startsIn: is.lte(lastMonthOf(before)),
  })
  return books > 0 ? before : present
}

/** The half-year that is shown once it is frozen, or else the one before it. */
async function lastFrozen(branch: string, half: HalfYear, evaluation: Evaluation | undefined) {
  if (evaluation) return half
  const before = halfBefore(half)
  const frozen = await count('evaluations', { _id: evaluationId(branch, before) })
  return frozen > 0 ? before : undefined
}

interface Standing {
  branch: string
  half: HalfYear
  evaluation: Evaluation | undefined
  postingLeft: number
}

const officers = ['secretary', 'committeeMember', 'liaison', 'deputyLiaison'] as const

/** What the person looking may do now; the server decides again when it is done. */
function actionsFor(call: Call, standing: Standing): View['actions'] {
  const { branch, half, evaluation, postingLeft } = standing
  const { identity, now } = call
  const holds = (role: (typeof officers)[number]) => holdsRole(identity, role, branch, now)
  if (postingLeft > 0) return officers.some(holds) ? ['continuePosting'] : []
  return holds('secretary') ? stepsDue(half, evaluation, dayOf(now)) : []
}

function stepsDue(half: HalfYear, evaluation: Evaluation | undefined, today: string) {
  const actions: View['actions'] = []
  if (!evaluation && halfIsOver(half, today)) actions.push('freeze')
  if (evaluation?.state === 'frozen') actions.push('brief')
  if (evaluation?.state === 'briefed') actions.push('publish')
  return actions
}
