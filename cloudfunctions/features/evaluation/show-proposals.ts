import type { evaluationContract } from '@shared/evaluation/contract'
import { evaluationId } from '@shared/evaluation/evaluation'
import { lastMonthOf, yearOf } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import {
  isDueIn,
  looksBack,
  proposalsOfHalf,
  reasonInWords,
} from '@shared/ledger/proposals-of-half'
import { enrolmentIn, type Scorecard } from '@shared/ledger/scorecard'
import { findAll, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { rulebookOfEvaluation } from './store'

/** Reads the scorecards of the branch: for those who decide on praise and help, twice a year. */
export const showProposals: Handler<typeof evaluationContract.showProposals> = async (
  call,
  { branch: asked, half },
) => {
  const { _id: branch } = await permittedBranch(call, asked)
  const evaluation = (await read('evaluations', evaluationId(branch, half))) ?? refuse('notFrozen')
  const rulebook = await rulebookOfEvaluation(evaluation)
  const year = yearOf(half)
  const [scorecards, before, members] = await Promise.all([
    findAll('scorecards', { branch, year }),
    looksBack(rulebook, half) ? findAll('scorecards', { branch, year: year - 1 }) : [],
    findAll('members', { branch }),
  ])
  const names = new Map(members.map(({ _id, name }) => [_id, name]))
  const opened = scorecards
    .filter((scorecard) => names.has(scorecard.subject) && isScoredAt(scorecard, half))
    .flatMap((scorecard) => {
      const own = [...before.filter(({ subject }) => subject === scorecard.subject), scorecard]
      const { subject: member } = scorecard
      const name = names.get(member) ?? member
      return proposalsOfHalf(rulebook, own, half).map((one) => ({ member, name, ...one }))
    })
  return {
    half,
    thresholds: rulebook.thresholds.map((one) => ({
      threshold: one.code,
      title: one.title,
      opens: one.opens,
      due: isDueIn(one, half),
      members: opened
        .filter(({ threshold }) => threshold === one.code)
        .map(({ member, name, reason }) => ({
          member,
          name,
          why: reasonInWords(rulebook, reason),
        })),
    })),
  }
}

/** Who is not scored at the end of the half-year has no result to act on. */
function isScoredAt(scorecard: Scorecard, half: string): boolean {
  return enrolmentIn(scorecard, lastMonthOf(half))?.scored === true
}
