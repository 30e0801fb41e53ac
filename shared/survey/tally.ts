import { enoughToShow } from './rules'
import { answers, respondents, type Answer, type Counts } from './survey'
import type { Respondents, SurveyResult, Tally } from './survey'

/** Pure: how answers are counted, and what of it may be read. */

export function countsFrom(number: (answer: Answer) => number): Counts {
  return Object.fromEntries(answers.map((answer) => [answer, number(answer)])) as Counts
}

export const noAnswers: Tally = { members: countsFrom(() => 0), masses: countsFrom(() => 0) }

export function counted(tally: Tally, who: Respondents, answer: Answer): Tally {
  return { ...tally, [who]: { ...tally[who], [answer]: tally[who][answer] + 1 } }
}

export function answerCount(counts: Counts): number {
  return answers.reduce((sum, answer) => sum + counts[answer], 0)
}

/**
 * A group is shown from five answers on. The total is shown with both groups or with neither:
 * beside one group alone it would give away the other, which had too few.
 */
export function resultOf(tally: Tally): SurveyResult {
  const shown = respondents.filter((who) => enoughToShow(answerCount(tally[who])))
  const result: SurveyResult = Object.fromEntries(shown.map((who) => [who, tally[who]]))
  const total = countsFrom((answer) => tally.members[answer] + tally.masses[answer])
  const givesAway = shown.length === 1
  return givesAway || !enoughToShow(answerCount(total)) ? result : { ...result, total }
}

/** The tally as a row of numbers, always as many, and back: what is sealed has one length. */
export function numbersOf(tally: Tally): number[] {
  return respondents.flatMap((who) => answers.map((answer) => tally[who][answer]))
}

export function tallyOf(numbers: readonly number[]): Tally {
  const counts = (first: number) =>
    countsFrom((answer) => numbers[first + answers.indexOf(answer)] ?? 0)
  return { members: counts(0), masses: counts(answers.length) }
}
