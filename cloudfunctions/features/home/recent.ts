import type { Home } from '@shared/home/contract'
import { worthAlone } from '@shared/ledger/priced'
import { enrolmentIn, type RecentFact, type Scorecard } from '@shared/ledger/scorecard'
import { bookInMonth, bookWithRow, type BookOfYear } from '@shared/rulebook/book-of-year'
import { findIndicator } from '@shared/rulebook/rulebook'
import { variantTitle } from '@shared/rulebook/words'

/**
 * The last entries as the scorecard's fold keeps them: no entry is read for the home page. The
 * numbers are row numbers before caps; the page of one's points says what a cap cut.
 */
export function recentOf(rulebook: BookOfYear, scorecard: Scorecard): Home['recent'] {
  return scorecard.recent.slice(0, 3).map((fact) => {
    const indicator = findIndicator(bookWithRow(rulebook, fact.indicator), fact.indicator)
    const variant = indicator && variantTitle(indicator, fact.variant)
    return {
      entry: fact.entry,
      title: indicator?.title ?? fact.indicator,
      indicator: fact.indicator,
      ownMonth: fact.ownMonth,
      change: changeOf(rulebook, scorecard, fact),
      note: fact.reverses === undefined ? variant : '冲正',
    }
  })
}

function changeOf(rulebook: BookOfYear, scorecard: Scorecard, fact: RecentFact): number {
  const book = bookInMonth(rulebook, fact.ownMonth)
  const indicator = findIndicator(book, fact.indicator)
  const enrolment = enrolmentIn(scorecard, fact.ownMonth)
  if (!indicator || !enrolment) return 0
  const worth = worthAlone(book, enrolment, fact) ?? 0
  const deducts = indicator.formula.kind === 'fullMinus' || indicator.module === 'deduction'
  const sign = deducts === (fact.reverses === undefined) ? -1 : 1
  return sign * worth
}
