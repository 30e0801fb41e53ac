import { evaluationId } from '@shared/evaluation/evaluation'
import { halfBefore, lastHalfYear } from '@shared/evaluation/rules'
import { dayOf } from '@shared/kernel/calendar'
import type { OutputOf } from '@shared/kernel/contract'
import { surveyContract } from '@shared/survey/contract'
import { surveyClosesOn, surveyIsOver } from '@shared/survey/rules'
import type { Call } from '../../kit/call'
import { count, read } from '../../kit/database'
import type { Handler } from '../../kit/serve'
import { permittedBranch } from '../organisation/store'
import { membersWithoutPhone, surveyTurnId } from './store'

type View = OutputOf<typeof surveyContract.showSurvey>

/** While it is open, nothing of the answers is read: not even how many there are. */
export const showSurvey: Handler<typeof surveyContract.showSurvey> = async (call, input) => {
  const branch = await permittedBranch(call, input.branch)
  const today = dayOf(call.now)
  const half = input.half ?? lastHalfYear(today)
  const _id = evaluationId(branch._id, half)
  const about = { half, before: halfBefore(half), branchName: branch.name }
  const publishedOn = (await read('evaluations', _id))?.publishedOn
  if (publishedOn === undefined) {
    return { ...about, state: 'notYet', answered: false, slipsIssued: 0, actions: [] }
  }
  const closesOn = surveyClosesOn(publishedOn)
  const over = surveyIsOver(closesOn, today)
  const [survey, turns, slipsIssued] = await Promise.all([
    over ? read('surveys', _id) : undefined,
    count('surveyTurns', { _id: surveyTurnId(_id, call.identity.person) }),
    count('surveySlips', { survey: _id }),
  ])
  const answered = turns > 0
  const shown = { ...about, closesOn, answered, slipsIssued }
  if (!over) {
    const actions = actionsFor(call, branch, answered)
    if (!actions.includes('issueSlips')) return { ...shown, state: 'open', actions }
    const withoutPhone = await membersWithoutPhone(branch._id)
    return { ...shown, state: 'open', actions, membersWithoutPhone: withoutPhone }
  }
  if (survey?.state === 'open') return { ...shown, state: 'counting', actions: [] }
  return { ...shown, state: 'closed', result: survey?.result ?? {}, actions: [] }
}

function actionsFor(
  call: Call,
  { _id: organisation, path }: { _id: string; path: string },
  answered: boolean,
): View['actions'] {
  const may = (name: 'answerSurvey' | 'issueSlips') =>
    call.mayAsk(surveyContract[name], { organisation, path })
  return [
    ...(may('answerSurvey') && !answered ? (['answer'] as const) : []),
    ...(may('issueSlips') ? (['issueSlips'] as const) : []),
  ]
}
