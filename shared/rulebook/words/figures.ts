import { figure, type Points } from '../../kernel/points'
import { amountFor, type Amount } from '../audience'
import type { Enrolment } from '../enrolment'
import { audienceInWords } from './audience'

export { figure } from '../../kernel/points'

/** "3–5", "3": what a body decides within. */
export function rangeInWords({ least, most }: { least: Points; most: Points }): string {
  return least === most ? figure(least) : `${figure(least)}–${figure(most)}`
}

/** How an amount is read: what it is for one enrolment, or for everyone with its exceptions. */
export type SayAmount = (amount: Amount, unit: string) => string

export function sayFor(enrolment: Enrolment): SayAmount {
  return (amount, unit) => `${figure(amountFor(amount, enrolment))} ${unit}`
}

/** "6 分（支部班子成员 4 分）" */
export const sayForEveryone: SayAmount = ({ general, except = [] }, unit) => {
  const others = except.map(
    ({ audience, value }) => `${audienceInWords(audience)} ${figure(value)} ${unit}`,
  )
  return `${figure(general)} ${unit}${others.length > 0 ? `（${others.join('，')}）` : ''}`
}
