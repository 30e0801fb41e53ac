import type { EvaluationState } from '@shared/evaluation/evaluation'
import { dayWords } from '@/words/date'
import type { EvaluationView } from '../client'
import { copy } from '../copy'

export interface Step {
  title: string
  who: string
  standing: 'done' | 'now' | 'ahead'
  lines: string[]
}

/** How many of the four steps are behind a half-year in this state. */
const stepsDone: Record<EvaluationState, number> = {
  running: 0,
  frozen: 1,
  briefed: 2,
  published: 3,
  final: 4,
}

/** The four steps with what to say of each as things stand. */
export function stepsOf(evaluation: EvaluationView): Step[] {
  const { freeze, brief, publish, notice } = copy.steps
  const standings = standingsOf(evaluation)
  const lines = [freezeLines, briefLines, publishLines, noticeLines]
  return [freeze, brief, publish, notice].map(({ title, who }, index) => {
    const standing = standings[index] ?? 'ahead'
    return { title, who, standing, lines: lines[index]?.(evaluation, standing) ?? [] }
  })
}

function standingsOf({ state, actions }: EvaluationView): Step['standing'][] {
  const done = stepsDone[state]
  // The first step is due only once the half is over.
  const waits = state === 'running' && !actions.includes('freeze')
  return [0, 1, 2, 3].map((index) => {
    if (index < done) return 'done'
    return index === done && !waits ? 'now' : 'ahead'
  })
}

type Lines = (evaluation: EvaluationView, standing: Step['standing']) => string[]

const freezeLines: Lines = ({ lastDay, frozenOn }, standing) => {
  const words = copy.steps.freeze
  if (standing === 'done' && frozenOn !== undefined) return [words.done(dayWords(frozenOn))]
  return standing === 'now' ? [words.now] : [words.ahead(dayWords(lastDay))]
}

const briefLines: Lines = ({ briefing }, standing) => {
  const words = copy.steps.brief
  if (briefing === undefined) return [standing === 'now' ? words.now : words.ahead]
  const { heldOn, present, expected, disputed, panel } = briefing
  return [
    words.done(dayWords(heldOn), present, expected),
    words.disputed(disputed.length),
    ...disputed.map((item) => `· ${item}`),
    ...(panel.length === 0 ? [] : [words.panel(panel.map(({ name }) => name).join('、'))]),
  ]
}

const publishLines: Lines = ({ edition, noticeWorkingDays }, standing) => {
  const words = copy.steps.publish
  if (edition !== undefined) return [words.done(edition)]
  return [standing === 'now' ? words.now(noticeWorkingDays) : words.ahead]
}

const noticeLines: Lines = ({ noticeEndsOn, openAppeals }, standing) => {
  const words = copy.steps.notice
  if (standing === 'done') return [words.done]
  if (noticeEndsOn === undefined) return [words.ahead]
  return [words.now(dayWords(noticeEndsOn), openAppeals)]
}
