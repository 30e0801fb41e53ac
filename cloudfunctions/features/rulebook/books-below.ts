import { dayOf, monthOf, type Instant } from '@shared/kernel/calendar'
import { defaultBook } from '@shared/rulebook/default-book'
import { pinnableOf, type Pinnable } from '@shared/rulebook/frame'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { below } from '../../kit/below'
import { find, is } from '../../kit/database'

/** Of so many branches the versions are looked at, and of so many in force the texts are read. */
const branchesMax = 200
const versionsMax = 1000
const textsMax = 20

/** What a superior can pin: the clauses of the default book and of the rulebooks in force below. */
export async function offeredBelow(path: string, now: Instant): Promise<Map<string, Pinnable>> {
  return pinnableOf([...(await booksBelow(path, now)), defaultBook])
}

/** The texts in force in the branches under a node, those adopted last first. */
async function booksBelow(path: string, now: Instant): Promise<Rulebook[]> {
  const branches = await find(
    'organisations',
    { kind: 'branch', path: below([path]) },
    { limit: branchesMax, fields: { name: true } },
  )
  if (branches.length === 0) return []
  const versions = await find(
    'rulebooks',
    { organisation: is.in(branches.map(({ _id }) => _id)), startsIn: is.lte(monthOf(dayOf(now))) },
    { limit: versionsMax, fields: { organisation: true, startsIn: true, recordedAt: true } },
  )
  const inForce = new Map<string, (typeof versions)[number]>()
  for (const version of versions) {
    const known = inForce.get(version.organisation)
    if (known === undefined || isLater(version, known)) inForce.set(version.organisation, version)
  }
  const last = [...inForce.values()]
    .sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))
    .slice(0, textsMax)
  if (last.length === 0) return []
  const ids = last.map(({ _id }) => _id)
  const adopted = await find('rulebooks', { _id: is.in(ids) }, { limit: textsMax })
  return adopted.map(({ rulebook }) => rulebook)
}

interface Start {
  startsIn: string
  recordedAt: Instant
}

function isLater(one: Start, other: Start): boolean {
  if (one.startsIn !== other.startsIn) return one.startsIn > other.startsIn
  return one.recordedAt > other.recordedAt
}
