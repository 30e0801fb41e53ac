import { createHash } from 'node:crypto'
import { sha256 } from '@noble/hashes/sha2.js'
import { canonicalJson } from '../shared/kernel/digest'
import type { Entry } from '../shared/ledger/entry'
import { foldAll } from '../shared/ledger/fold'
import type { Quantity } from '../shared/ledger/quantity'
import type { Scorecard } from '../shared/ledger/scorecard'
import { verifyChain } from '../shared/ledger/verify'
import { chainOfMember, factsOfAMember } from './chains'
import { atMost, median, observed, type Measurements } from './figure'

const chainsMade = 100
const members = { few: 100, many: 10_000 }
/** The few are gone through so often in each round, spread over it. */
const timesFew = 10
const rounds = 3
const roundsVerified = 5

/** What the bare loop gets: the words of the key, and the integer ready. */
interface FlatFact {
  subject: string
  indicator: string
  variant: string
  ownMonth: string
  bookedHalf: string
  amount: number
}

/** One member's year as a store would hand it over: text, which each reading parses anew. */
interface Year {
  subject: string
  entries: string
  flat: string
}

/**
 * All scorecards from zero, against a loop that adds up integers by the same composite key in one
 * map. Both read objects fresh from JSON, so that neither profits from what the other left behind
 * (hashes of strings); parsing is not timed. Member by member, in turns, the one that goes first
 * changing; a scorecard is checked against the sums and dropped, the sums stay.
 */
export function measureRebuilding(): Measurements {
  const years = Array.from({ length: chainsMade }, (_, number) => yearOf(chainOfMember(number)))
  warmUp(years)
  const measured = Array.from({ length: rounds }, () => round(years))
  const over = (pick: (one: Round) => number) => median(measured.map(pick))
  const perFact = (pick: (one: Round) => number) => 1_000_000 * over(pick)
  return {
    figures: [
      atMost(
        'rebuilding: cost of a fact of 1,000,000 ÷ of 10,000',
        '',
        over(({ many, few }) => many.folding / few.folding),
        1.25,
      ),
      atMost(
        'rebuilding: cost of a fact of 1,000,000 ÷ in a bare loop',
        '',
        over(({ many }) => many.folding / many.adding),
        4,
      ),
    ],
    observations: [
      observed(
        'rebuilding: a fact of 1,000,000',
        'ns',
        perFact(({ many }) => many.folding),
      ),
      observed(
        'rebuilding: a fact of 10,000',
        'ns',
        perFact(({ few }) => few.folding),
      ),
      observed(
        'rebuilding: bare loop, 1,000,000',
        'ns',
        perFact(({ many }) => many.adding),
      ),
      observed(
        'rebuilding: bare loop, 10,000',
        'ns',
        perFact(({ few }) => few.adding),
      ),
      observed(
        'rebuilding ÷ a bare loop with a map for each member',
        '',
        over(({ many }) => many.folding / many.addingApart),
      ),
      observed('rebuilding: most memory of the bench', 'MB', process.resourceUsage().maxRSS / 1024),
      ...verified(years),
    ],
  }
}

/** Milliseconds of a fact. */
interface Cost {
  folding: number
  adding: number
  addingApart: number
}

interface Round {
  few: Cost
  many: Cost
}

/** Ten times the few, spread over once the many. */
function round(years: readonly Year[]): Round {
  const few = new Pass(members.few * timesFew)
  const many = new Pass(members.many)
  const slice = members.many / timesFew
  for (let number = 0; number < members.many; number += 1) {
    many.take(yearUnderAnotherName(years, number))
    if ((number + 1) % slice !== 0) continue
    few.beginAnew()
    for (const year of years) few.take(year)
  }
  return { few: few.cost(), many: many.cost() }
}

function warmUp(years: readonly Year[]): void {
  const pass = new Pass(members.few * timesFew)
  for (let time = 0; time < timesFew; time += 1) for (const year of years) pass.take(year)
}

/** Goes through members, timing each way of reading a year; the sums of all stay in one map. */
class Pass {
  private sums = new Map<string, number>()
  private readonly spent: Cost = { folding: 0, adding: 0, addingApart: 0 }
  private taken = 0

  constructor(private readonly members: number) {}

  beginAnew(): void {
    this.sums = new Map()
  }

  take(year: Year): void {
    const apart = new Map<string, number>()
    const ways: (() => void)[] = [
      () => this.fold(year, apart),
      () => this.add('adding', year, this.sums),
    ]
    this.add('addingApart', year, apart)
    if (this.taken % 2 === 1) ways.reverse()
    for (const way of ways) way()
    this.taken += 1
  }

  cost(): Cost {
    if (this.taken !== this.members) throw new Error('Not all members were taken')
    const facts = this.members * factsOfAMember
    const { folding, adding, addingApart } = this.spent
    return {
      folding: folding / facts,
      adding: adding / facts,
      addingApart: addingApart / facts,
    }
  }

  private fold({ entries }: Year, expected: ReadonlyMap<string, number>): void {
    const chain = JSON.parse(entries) as Entry[]
    const from = performance.now()
    const scorecard = foldAll(chain)
    this.spent.folding += performance.now() - from
    expectSums(scorecard, expected)
  }

  private add(way: 'adding' | 'addingApart', { flat }: Year, sums: Map<string, number>): void {
    const facts = JSON.parse(flat) as FlatFact[]
    const from = performance.now()
    addUp(facts, sums)
    this.spent[way] += performance.now() - from
  }
}

function addUp(facts: readonly FlatFact[], sums: Map<string, number>): void {
  for (const { subject, indicator, variant, ownMonth, bookedHalf, amount } of facts) {
    const key = `${subject} ${indicator} ${variant} ${ownMonth} ${bookedHalf}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
}

/** Every sum of the loop is that of the scorecard, and the scorecard has no others. */
function expectSums(scorecard: Scorecard, expected: ReadonlyMap<string, number>): void {
  const left = new Map(expected)
  for (const row of [...scorecard.quantities, ...scorecard.singles]) {
    const { indicator, variant = '', ownMonth, bookedHalf, quantity } = row
    const key = `${scorecard.subject} ${indicator} ${variant} ${ownMonth} ${bookedHalf}`
    left.set(key, (left.get(key) ?? 0) - amountOf(quantity))
  }
  for (const [key, sum] of left) if (sum !== 0) throw new Error(`The sums of ${key} differ`)
}

function amountOf(quantity: Quantity): number {
  switch (quantity.kind) {
    case 'count':
      return quantity.count
    case 'attendance':
      return quantity.attended
    case 'measure':
      return quantity.amount
    case 'points':
      return quantity.points
  }
}

function yearOf(chain: readonly Entry[]): Year {
  const flat = chain.flatMap((entry): FlatFact[] => {
    if (entry.kind !== 'fact') return []
    const { subject, indicator, variant = '', ownMonth, bookedHalf, quantity, reverses } = entry
    const amount = (reverses === undefined ? 1 : -1) * amountOf(quantity)
    return [{ subject, indicator, variant, ownMonth, bookedHalf, amount }]
  })
  const subject = chain[0]?.subject ?? ''
  return { subject, entries: JSON.stringify(chain), flat: JSON.stringify(flat) }
}

/**
 * One of the hundred years, of somebody else. The digests are those of the hundred: folding follows
 * the links and does not look at what they hash, and a million hashes would take a minute a round.
 */
function yearUnderAnotherName(years: readonly Year[], number: number): Year {
  const year = years[number % years.length]
  if (year === undefined) throw new Error('No year was made')
  const name = `member-${String(number).padStart(year.subject.length - 'member-'.length, '0')}`
  return {
    subject: name,
    entries: year.entries.replaceAll(year.subject, name),
    flat: year.flat.replaceAll(year.subject, name),
  }
}

/** Verifying the hundred chains, against hashing the bytes that their entries are hashed from. */
function verified(years: readonly Year[]) {
  const chains = years.map(({ entries }) => JSON.parse(entries) as Entry[])
  const bytes = chains.flat().map((entry) => {
    return new TextEncoder().encode(canonicalJson({ ...entry, hash: undefined }))
  })
  const works = {
    verifying: () => chains.every((chain) => verifyChain(chain).length === 0),
    ours: () => bytes.every((one) => sha256(one).length > 0),
    ofNode: () => bytes.every((one) => createHash('sha256').update(one).digest().length > 0),
  }
  const spent = { verifying: [] as number[], ours: [] as number[], ofNode: [] as number[] }
  for (let time = 0; time <= roundsVerified; time += 1) {
    for (const name of ['verifying', 'ours', 'ofNode'] as const) {
      const from = performance.now()
      if (!works[name]()) throw new Error(`${name} found a problem in a sound chain`)
      // The first time warms up.
      if (time > 0) spent[name].push(performance.now() - from)
    }
  }
  const verifying = median(spent.verifying)
  return [
    observed('rebuilding, chain verified', 'µs', (1_000 * verifying) / bytes.length),
    observed('rebuilding, chain verified ÷ its SHA-256 alone', '', verifying / median(spent.ours)),
    observed("… ÷ SHA-256 alone by Node's own", '', verifying / median(spent.ofNode)),
  ]
}
