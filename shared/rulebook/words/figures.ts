import { figure, type Points } from '../../kernel/points'
import { amountFor, type Amount, type Audience } from '../audience'
import type { Enrolment } from '../enrolment'
import { rangeIn, type RangeByAudience } from '../formula'
import { audienceInWords } from './audience'

export { figure } from '../../kernel/points'

/** "3–5", "3": what a body decides within. */
export function rangeInWords({ least, most }: { least: Points; most: Points }): string {
  return least === most ? figure(least) : `${figure(least)}–${figure(most)}`
}

/** How numbers are read: what they are for one enrolment, or for everyone with the exceptions. */
export interface Say {
  amount: (amount: Amount, unit: string) => string
  /** "3–5 分" */
  range: (range: RangeByAudience) => string
}

export function sayFor(enrolment: Enrolment): Say {
  return {
    amount: (amount, unit) => `${figure(amountFor(amount, enrolment))} ${unit}`,
    range: (range) => `${rangeInWords(rangeIn(range, enrolment))} 分`,
  }
}

/** "6 分（支部班子成员 4 分）" */
export const sayForEveryone: Say = {
  amount({ general, except = [] }, unit) {
    const others = except.map(({ audience, value }) => sayOf(audience, `${figure(value)} ${unit}`))
    return withOthers(`${figure(general)} ${unit}`, others)
  },
  range({ except = [], ...general }) {
    const others = except.map(({ audience, ...other }) =>
      sayOf(audience, `${rangeInWords(other)} 分`),
    )
    return withOthers(`${rangeInWords(general)} 分`, others)
  },
}

function sayOf(audience: Audience, words: string): string {
  return `${audienceInWords(audience)} ${words}`
}

function withOthers(general: string, others: readonly string[]): string {
  return `${general}${others.length > 0 ? `（${others.join('，')}）` : ''}`
}
