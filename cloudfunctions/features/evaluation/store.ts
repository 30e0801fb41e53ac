import { openAppealStates } from '@shared/appeal/appeal'
import { openStates } from '@shared/declaration/state'
import { evaluationId, type Evaluation } from '@shared/evaluation/evaluation'
import { endOfHalf, lastDayOfHalf, type Pending } from '@shared/evaluation/rules'
import { jobId } from '@shared/job/job'
import type { HalfYear } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { bookOf, type BookOfYear } from '@shared/rulebook/book-of-year'
import type { Call } from '../../kit/call'
import { count, is, read } from '../../kit/database'
import type { Transaction } from '../../kit/transaction'

/** The stored evaluation of a half that was frozen. */
export async function frozenIn(
  tx: Transaction,
  call: Call,
  branch: string,
  half: HalfYear,
): Promise<Evaluation> {
  const evaluation =
    (await tx.read('evaluations', evaluationId(branch, half))) ?? refuse('notFrozen')
  call.permit({ organisation: evaluation.branch, path: evaluation.path })
  return evaluation
}

/** A half keeps its rulebook in every edition of its board. */
export async function rulebookOfEvaluation(evaluation: Evaluation): Promise<BookOfYear> {
  const { branch, rulebookVersion } = evaluation
  const adopted = await read('rulebooks', `${branch}:${rulebookVersion}`)
  return adopted ? bookOf(adopted) : refuse('noRulebook')
}

/** What began before the half was over and is not decided. */
export async function pendingIn(branch: string, half: HalfYear): Promise<Pending> {
  const [declarations, activities] = await Promise.all([
    count('declarations', {
      branch,
      state: is.in([...openStates]),
      day: is.lte(lastDayOfHalf(half)),
    }),
    openActivitiesIn(branch, half),
  ])
  return { declarations, activities }
}

/** Without a roll, without its entries, or with a line that nobody checked yet. */
export async function openActivitiesIn(branch: string, half: HalfYear): Promise<number> {
  const startsAt = is.lte(endOfHalf(half))
  const [open, unchecked] = await Promise.all([
    count('activities', { branch, state: is.in(['open', 'posting']), startsAt }),
    count('activities', { branch, state: 'closed', startsAt, lineLeftFor: is.exists(true) }),
  ])
  return open + unchecked
}

export function openAppealsOf(branch: string, half: HalfYear): Promise<number> {
  return count('appeals', { branch, half, state: is.in([...openAppealStates]) })
}

/** The job that writes what was decided last: the freeze, or the edition that is being made. */
export function jobOfEvaluation({ _id, state, publishing }: Evaluation): string | undefined {
  if (publishing !== undefined) return jobId('publishBoard', `${_id}:${publishing}`)
  return state === 'frozen' ? jobId('freezeHalfYear', _id) : undefined
}

/** How many subjects are still to be written, as of the transaction. */
export async function postingLeftIn(tx: Transaction, evaluation: Evaluation): Promise<number> {
  const id = jobOfEvaluation(evaluation)
  const job = id === undefined ? undefined : await tx.read('jobs', id)
  return job?.state === 'running' ? Math.max(job.total - job.done, 1) : 0
}
