import type { Day } from '../kernel/calendar'
import { dayWords } from '../kernel/calendar-words'
import { refuse } from '../kernel/refusal'
import type { Appointment } from './organisation'

/** The rules of offices, each a sentence. */

/** 依据: 任何人不得在任何环节办理涉及本人的事项 (PRODUCT, Who decides what). */
export function nobodyDecidesOnOwnOffice(holder: string, actor: string): void {
  if (holder === actor) refuse('ownMatter')
}

/** What one decision gave until a day, only another one gives for longer. */
export function officeIsNotProlonged({ until }: Pick<Appointment, 'until'>, next: Day): void {
  if (until !== undefined && next > until) refuse('appointmentEnds', { until: dayWords(until) })
}
