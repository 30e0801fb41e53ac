import {
  dayOf,
  halfYearOf,
  monthFrom,
  monthOf,
  yearOf,
  type Instant,
} from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import { derive } from '@shared/ledger/derive'
import { shownThrough } from '@shared/ledger/shown-month'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import type { RulebookDraft } from '@shared/rulebook/draft'
import type { Rulebook } from '@shared/rulebook/rulebook'
import {
  amendmentLowersNobody,
  startsInsideWindow,
  startsNotInThePast,
} from '@shared/rulebook/rules'
import { findAll, read } from '../../kit/database'
import { rulebookIn } from '../../kit/rulebooks'
import type { Transaction } from '../../kit/transaction'

/**
 * Refuses a version that reaches back: one that starts in the past or in a frozen half-year, and
 * one that starts inside a window and would take points from anybody. 依据: SCORING, Versions.
 */
export async function mayComeIntoForce(
  branch: string,
  rulebook: Rulebook,
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const { startsWith } = rulebook
  startsNotInThePast(startsWith, today)
  if (await read('evaluations', `${branch}:${startsWith}`)) {
    refuse('halfYearFrozen', { half: startsWith })
  }
  if (!startsInsideWindow(rulebook, today)) return
  const { rulebook: present } = await rulebookIn(branch, halfYearOf(monthOf(today)))
  const lowered = await membersLowered(branch, present, rulebook, now)
  amendmentLowersNobody(lowered, startsWith)
}

/** How many would have fewer points than now, as of the month shown or at the year's end. */
async function membersLowered(
  branch: string,
  present: Rulebook,
  amended: Rulebook,
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
  recorded: Pick<AdoptedRulebook, 'recordedAt' | 'recordedBy'>,
): Promise<string> {
  const { branch, rulebook, digest, startsWith, adopted } = draft
  const { version } = rulebook
  const _id = `${branch}:${version}`
  if (adopted === undefined) throw new Error('A draft comes into force by its adoption')
  if (await tx.read('rulebooks', _id)) refuse('rulebookVersionExists', { version })
  const text = { version, startsWith, digest, rulebook }
  await tx.insert('rulebooks', { _id, organisation: branch, ...text, adopted, ...recorded })
  return _id
}
