import { addDays, type Day } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { OpenSurvey, Survey } from './survey'

/** The rules of the survey, each a sentence. */

/** The survey opens with the first edition of the board and is open for so long (docs/adr/0014). */
export const surveyOpenDays = 14
/** Fewer could tell on somebody (docs/adr/0014). */
export const answersLeast = 5

export function surveyClosesOn(publishedOn: Day): Day {
  return addDays(publishedOn, surveyOpenDays)
}

/** Boards that were published on this day or later are still asked about. */
export function earliestAskedAbout(today: Day): Day {
  return addDays(today, -surveyOpenDays)
}

export function surveyIsOver(closesOn: Day, today: Day): boolean {
  return today > closesOn
}

/** Nothing where it is over; a closed one is over whatever a clock says. */
export function whileOpen(survey: Survey, today: Day): OpenSurvey | undefined {
  return survey.state === 'closed' || surveyIsOver(survey.closesOn, today) ? undefined : survey
}

export function surveyIsStillOpen(survey: Survey, today: Day): OpenSurvey {
  const lastDay = dayWords(survey.closesOn)
  return whileOpen(survey, today) ?? refuse('surveyClosed', { lastDay })
}

/** Who has seen the board knows what the question is about. */
export function boardWasPublished(publishedOn: Day | undefined): Day {
  return publishedOn ?? refuse('surveyNotOpen')
}

/** A slip that counts as a member's is for a member whom the roster knows to have no phone. */
export function slipsKeepToTheRoster(count: number, membersWithoutPhone: number): void {
  if (count > membersWithoutPhone) refuse('slipsBeyondRoster', { most: membersWithoutPhone })
}

export function enoughToShow(answerCount: number): boolean {
  return answerCount >= answersLeast
}
