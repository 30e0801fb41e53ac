import { dayOf, firstMonthOf, monthBefore, monthFrom, yearOf } from '@shared/kernel/calendar'
import type { Instant, Month } from '@shared/kernel/calendar'
import { windowStartWords } from '@shared/kernel/calendar-words'
import { refuse } from '@shared/kernel/refusal'
import { derive } from '@shared/ledger/derive'
import { shownThrough } from '@shared/ledger/shown-month'
import type { AdoptedRulebook, EarlierVersion } from '@shared/rulebook/adopted'
import { bookOf, earlierFor, type BookOfYear } from '@shared/rulebook/book-of-year'
import type { RulebookDraft } from '@shared/rulebook/draft'
import type { Rulebook } from '@shared/rulebook/rulebook'
import {
  amendmentLowersNobody,
  startsNotInThePast,
  yearKeepsItsFrame,
} from '@shared/rulebook/rules'
import { halfOfStart, startsInsideWindow } from '@shared/rulebook/starts'
import { find, findAll, is, read } from '../../kit/database'
import { versionNow } from '../../kit/rulebooks'
import type { Transaction } from '../../kit/transaction'

/** What a version that starts within a year keeps of those before it. */
export type Earlier = EarlierVersion[] | undefined

/**
 * Refuses a version that reaches back: one that starts with a window that is over or in a frozen
 * half-year, and one that starts inside a window and would take points from anybody. Gives the
 * versions that its year was under before. 依据: SCORING, Versions; docs/adr/0027.
 */
export async function mayComeIntoForce(
  branch: string,
  rulebook: Rulebook,
  now: Instant,
): Promise<Earlier> {
  const today = dayOf(now)
  const { startsWith } = rulebook
  const startsIn = firstMonthOf(startsWith)
  startsNotInThePast(rulebook, today)
  const half = halfOfStart(startsWith)
  if (await read('evaluations', `${branch}:${half}`)) refuse('halfYearFrozen', { half })
  await nothingLaterIsAdopted(branch, startsIn)
  const [present, before] = await Promise.all([
    versionNow(branch, startsIn),
    versionNow(branch, monthBefore(startsIn)),
  ])
  const earlier = earlierFor(startsIn, before)
  if (earlier && before) yearKeepsItsFrame(rulebook, before.rulebook)
  if (!present || !startsInsideWindow(rulebook, present.rulebook, today)) return earlier
  const amended = { ...rulebook, ...(earlier && { earlier }) }
  const lowered = await membersLowered(branch, bookOf(present), amended, now)
  amendmentLowersNobody(lowered, rulebook, today)
  return earlier
}

/** A later version of the same year has been weighed against this one's place as it was. */
async function nothingLaterIsAdopted(branch: string, startsIn: Month): Promise<void> {
  const year = yearOf(startsIn)
  const within = is.gt(startsIn).and(is.lte(monthFrom(year, 12)))
  const [later] = await find('rulebooks', { organisation: branch, startsIn: within }, { limit: 1 })
  if (!later) return
  const { version, startsWith } = later
  refuse('laterVersionAdopted', { version, start: windowStartWords(startsWith) })
}

/** How many would have fewer points than now, as of the month shown or at the year's end. */
async function membersLowered(
  branch: string,
  present: BookOfYear,
  amended: BookOfYear,
  now: Instant,
): Promise<number> {
  const year = yearOf(dayOf(now))
  const horizons = [shownThrough(year, now), monthFrom(year, 12)].map((through) => ({ through }))
  const scorecards = await findAll('scorecards', { branch, year })
  return scorecards.filter((scorecard) =>
    horizons.some(
      (horizon) =>
        derive(amended, scorecard, horizon).total < derive(present, scorecard, horizon).total,
    ),
  ).length
}

/** Writes the version that an adopted draft becomes; refuses where its name is taken. */
export async function bringIntoForce(
  tx: Transaction,
  draft: RulebookDraft,
  earlier: Earlier,
  recorded: Pick<AdoptedRulebook, 'recordedAt' | 'recordedBy'>,
): Promise<string> {
  const { branch, rulebook, digest, startsWith, adopted } = draft
  const { version } = rulebook
  const _id = `${branch}:${version}`
  if (adopted === undefined) throw new Error('A draft comes into force by its adoption')
  if (await tx.read('rulebooks', _id)) refuse('rulebookVersionExists', { version })
  const start = { startsWith, startsIn: firstMonthOf(startsWith) }
  const text = { version, ...start, digest, rulebook, ...(earlier && { earlier }) }
  await tx.insert('rulebooks', { _id, organisation: branch, ...text, adopted, ...recorded })
  return _id
}
