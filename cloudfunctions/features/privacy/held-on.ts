import type { Identity } from '@shared/kernel/authorisation'
import { dayOf, yearOf, type Instant } from '@shared/kernel/calendar'
import { chainOf } from '@shared/ledger/scorecard'
import type { Held, NamedLine } from '@shared/privacy/personal-file'
import { find, findAll, read } from '../../kit/database'

/** A year of one subject: a few hundred records at the very most. */
const entriesMax = 1000

/** Everything that is held on a person, read by keys that name this person. */
export async function heldOn(
  { person, openid, organisation }: Identity,
  now: Instant,
): Promise<Held> {
  const member = await read('members', person)
  const chains = chainsOf(person, yearOf(member?.since ?? dayOf(now)), yearOf(dayOf(now)))
  const [identity, scorecards, entries, ...others] = await Promise.all([
    read('identities', openid),
    Promise.all(chains.map((chain) => read('scorecards', chain))),
    Promise.all(chains.map(entriesOf)),
    findAll('declarations', { subject: person }),
    findAll('attendances', { member: person }),
    findAll('receipts', { subject: person }),
    findAll('appeals', { appellant: person }),
    findAll('transfers', { member: person }),
    findAll('rectifications', { subject: person }),
    findAll('accessLog', { subjects: person }),
    findAll('textChecks', { branch: organisation, by: person }),
  ])
  const [
    declarations,
    attendances,
    receipts,
    appeals,
    transfers,
    rectifications,
    accessLog,
    textChecks,
  ] = others
  return {
    members: member ? [member] : [],
    identities: identity ? [identity] : [],
    declarations,
    attendances,
    entries: entries.flat(),
    scorecards: scorecards.filter((one) => one !== undefined),
    receipts,
    appeals,
    transfers,
    rectifications,
    textChecks,
    accessLog,
  }
}

function chainsOf(person: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => chainOf(person, first + index))
}

function entriesOf(chain: string) {
  return find('entries', { chain }, { limit: entriesMax, orderBy: [['sequence', 'asc']] })
}

/** The person's own line on the rolls of the own branch's activities. */
export async function namedLines({ person, organisation }: Identity): Promise<NamedLine[]> {
  const mine = { branch: organisation, 'expected.member': person }
  const activities = await findAll('activities', mine)
  return activities.flatMap(({ title, startsAt, expected }) =>
    expected
      .filter(({ member }) => member === person)
      .map((said) => ({ record: title, at: startsAt, said })),
  )
}
