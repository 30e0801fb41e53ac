import type { Identity } from '@shared/kernel/authorisation'
import { dayOf, yearOf, type Instant } from '@shared/kernel/calendar'
import { chainOf } from '@shared/ledger/scorecard'
import type { Held, NamedLine } from '@shared/privacy/personal-file'
import { find, findAll, read } from '../../kit/database'
import { linesOf, type Line } from './lines'

/** A year of one subject: a few hundred records at the very most. */
const entriesMax = 1000

/** Everything that is held on a person, read by keys that name this person. */
export async function heldOn(identity: Identity, now: Instant): Promise<Held> {
  const lines = await linesOf(identity)
  const [known, ...parts] = await Promise.all([
    read('identities', identity.openid),
    ...lines.map((line) => heldUnder(line, now)),
  ])
  const all = (name: keyof Part) => parts.flatMap((part) => part[name])
  return {
    members: all('members'),
    identities: known ? [known] : [],
    declarations: all('declarations'),
    attendances: all('attendances'),
    entries: all('entries'),
    scorecards: all('scorecards'),
    receipts: all('receipts'),
    appeals: all('appeals'),
    transfers: all('transfers'),
    rectifications: all('rectifications'),
    textChecks: all('textChecks'),
    accessLog: all('accessLog'),
  }
}

type Part = Omit<Held, 'identities'>

async function heldUnder({ person, branch, member }: Line, now: Instant): Promise<Part> {
  const chains = chainsOf(person, yearOf(member?.since ?? dayOf(now)), yearOf(dayOf(now)))
  const [scorecards, entries, ...others] = await Promise.all([
    Promise.all(chains.map((chain) => read('scorecards', chain))),
    Promise.all(chains.map(entriesOf)),
    findAll('declarations', { subject: person }),
    findAll('attendances', { member: person }),
    findAll('receipts', { subject: person }),
    findAll('appeals', { appellant: person }),
    findAll('transfers', { member: person }),
    findAll('rectifications', { subject: person }),
    findAll('accessLog', { subjects: person }),
    findAll('textChecks', { branch, by: person }),
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

/** The person's own line on the rolls of the activities, in each branch that they were of. */
export async function namedLines(identity: Identity): Promise<NamedLine[]> {
  const lines = await linesOf(identity)
  return (await Promise.all(lines.map(rollsWith))).flat()
}

async function rollsWith({ person, branch }: Line): Promise<NamedLine[]> {
  const mine = { branch, 'expected.member': person }
  const activities = await findAll('activities', mine)
  return activities.flatMap(({ title, startsAt, expected }) =>
    expected
      .filter(({ member }) => member === person)
      .map((said) => ({ record: title, at: startsAt, said })),
  )
}
