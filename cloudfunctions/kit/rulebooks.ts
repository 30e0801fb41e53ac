import { halfYearOf, type HalfYear, type Month } from '@shared/kernel/calendar'
import { refuse, RefusalError } from '@shared/kernel/refusal'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { count, find, is } from './database'

/**
 * How long an instance relies on what it read. An amendment inside a half-year, which lowers
 * nobody, is known to every instance that much later.
 */
const trustedMilliseconds = 60_000

const known = new Map<string, { adopted: AdoptedRulebook; until: number }>()

/** The version in force for a branch in a half-year, or a refusal where none was adopted. */
export async function rulebookIn(branch: string, half: HalfYear): Promise<AdoptedRulebook> {
  const key = `${branch}:${half}`
  const kept = known.get(key)
  if (kept && kept.until > Date.now()) return kept.adopted
  const [adopted] = await find(
    'rulebooks',
    { organisation: branch, startsWith: is.lte(half) },
    {
      limit: 1,
      orderBy: [
        ['startsWith', 'desc'],
        ['recordedAt', 'desc'],
      ],
    },
  )
  if (!adopted) return refuse('noRulebook')
  known.set(key, { adopted, until: Date.now() + trustedMilliseconds })
  return adopted
}

/** As `rulebookIn`, for what a branch without a rulebook shows too. */
export async function rulebookOrNone(
  branch: string,
  half: HalfYear,
): Promise<Rulebook | undefined> {
  try {
    return (await rulebookIn(branch, half)).rulebook
  } catch (error) {
    if (error instanceof RefusalError) return undefined
    throw error
  }
}

export function rulebookOf(branch: string, month: Month): Promise<AdoptedRulebook> {
  return rulebookIn(branch, halfYearOf(month))
}

/** Whether the branch has adopted a rulebook at all: without one nothing in it counts. */
export async function isAssessed(branch: string): Promise<boolean> {
  return (await count('rulebooks', { organisation: branch })) > 0
}
