import { lastMonthOf, type HalfYear, type Month } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import { bookOf, type BookOfYear } from '@shared/rulebook/book-of-year'
import { count, find, is } from './database'

/**
 * How long an instance relies on what it read. An amendment inside a window, which lowers nobody,
 * is known to every instance that much later.
 */
const trustedMilliseconds = 60_000

const known = new Map<string, { adopted: AdoptedRulebook; until: number }>()

/** The version in force for a branch in a month, or a refusal where none was adopted. */
export async function rulebookOf(branch: string, month: Month): Promise<AdoptedRulebook> {
  return (await versionIn(branch, month)) ?? refuse('noRulebook')
}

/** As `rulebookOf`, for what holds before a branch has its first one too. */
export async function versionIn(
  branch: string,
  month: Month,
): Promise<AdoptedRulebook | undefined> {
  const key = `${branch}:${month}`
  const kept = known.get(key)
  if (kept && kept.until > Date.now()) return kept.adopted
  const adopted = await versionNow(branch, month)
  if (!adopted) return undefined
  known.set(key, { adopted, until: Date.now() + trustedMilliseconds })
  return adopted
}

/** As `versionIn`, read anew: a later version is built upon what was adopted a moment ago too. */
export async function versionNow(
  branch: string,
  month: Month,
): Promise<AdoptedRulebook | undefined> {
  const [adopted] = await find(
    'rulebooks',
    { organisation: branch, startsIn: is.lte(month) },
    {
      limit: 1,
      orderBy: [
        ['startsIn', 'desc'],
        ['recordedAt', 'desc'],
      ],
    },
  )
  return adopted
}

/** The version with which a half-year ends: its boards and its clocks are by that one. */
export function rulebookIn(branch: string, half: HalfYear): Promise<AdoptedRulebook> {
  return rulebookOf(branch, lastMonthOf(half))
}

/** As `rulebookOf`, for what a branch without a rulebook shows too. */
export async function rulebookOrNone(
  branch: string,
  month: Month,
): Promise<BookOfYear | undefined> {
  const adopted = await versionIn(branch, month)
  return adopted && bookOf(adopted)
}

/** Whether the branch has adopted a rulebook at all: without one nothing in it counts. */
export async function isAssessed(branch: string): Promise<boolean> {
  return (await count('rulebooks', { organisation: branch })) > 0
}
