import { halfYearOf, type HalfYear, type Month } from '@shared/kernel/calendar'
import { refuse } from '@shared/kernel/refusal'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
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

export function rulebookOf(branch: string, month: Month): Promise<AdoptedRulebook> {
  return rulebookIn(branch, halfYearOf(month))
}

/** Whether the branch has adopted a rulebook at all: without one nothing in it counts. */
export async function isAssessed(branch: string): Promise<boolean> {
  return (await count('rulebooks', { organisation: branch })) > 0
}
