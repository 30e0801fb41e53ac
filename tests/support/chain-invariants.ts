import type { Declaration } from '@shared/declaration/state'
import type { Entry, FactEntry } from '@shared/ledger/entry'
import { verifyChain } from '@shared/ledger/verify'
import { rangeOf, type PointsRange } from '@shared/rulebook/formula'
import type { Emulator } from '../../emulator'
import { stored } from './stored'

type Store = Pick<Emulator, 'store'>

/** Invariants 2, 3, 5 and 7 over all that is stored; an empty list says that they hold. */
export function chainProblems(emulator: Store): string[] {
  return [
    ...unverifiedChains(emulator),
    ...mattersCountedTwice(emulator),
    ...entriesOutsideTheBook(emulator),
    ...declarationsWithoutTheirEntry(emulator),
  ]
}

export function chains(emulator: Store): Map<string, Entry[]> {
  const byChain = grouped(stored(emulator, 'entries'), ({ chain }) => chain)
  for (const chain of byChain.values()) chain.sort((one, two) => one.sequence - two.sequence)
  return byChain
}

/** Invariant 2: hashes, links and order hold, and the scorecard is the fold of its chain. */
function unverifiedChains(emulator: Store): string[] {
  const byChain = chains(emulator)
  const scorecards = stored(emulator, 'scorecards')
  const orphans = [...byChain.keys()].filter((id) => !scorecards.some(({ _id }) => _id === id))
  return [
    ...orphans.map((chain) => `${chain}: entries without a scorecard`),
    ...scorecards.flatMap((scorecard) => {
      const before = byChain.get(`${scorecard.subject}:${scorecard.year - 1}`) ?? []
      const yearBefore = before.map(({ hash }) => hash)
      return verifyChain(byChain.get(scorecard._id) ?? [], { scorecard, yearBefore }).map(
        (problem) => `${scorecard._id}: ${JSON.stringify(problem)}`,
      )
    }),
  ]
}

/** `Map.groupBy` is younger than the oldest Node that this runs on. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

export function facts(emulator: Store): FactEntry[] {
  return stored(emulator, 'entries').filter((entry) => entry.kind === 'fact')
}

/** Invariant 3: at most one revision of a matter stands. Counted without the product's fold. */
function mattersCountedTwice(emulator: Store): string[] {
  const all = facts(emulator)
  const reversed = new Set(all.map(({ reverses }) => reverses))
  const standing = all.filter((fact) => fact.reverses === undefined && !reversed.has(fact._id))
  const byMatter = grouped(
    standing,
    ({ subject, indicator, matter }) => `${subject} ${indicator} ${matter}`,
  )
  return [...byMatter]
    .filter(([, revisions]) => revisions.length > 1)
    .map(([matter]) => `${matter}: counted more than once`)
}

function isScoredIn(emulator: Store, { chain, ownMonth }: { chain: string; ownMonth: string }) {
  const scorecard = stored(emulator, 'scorecards').find(({ _id }) => _id === chain)
  return scorecard?.enrolments.findLast(({ month }) => month <= ownMonth)?.scored === true
}

/** Invariant 5: rows and versions of the adopted book, quantities that the server wrote. */
function entriesOutsideTheBook(emulator: Store): string[] {
  const books = stored(emulator, 'rulebooks')
  return facts(emulator).flatMap((fact) => {
    const book = books.find(
      ({ organisation, version }) =>
        organisation === fact.branch && version === fact.rulebookVersion,
    )
    const row = book?.rulebook.indicators.find(({ code }) => code === fact.indicator)
    if (!row || row.off) return [`${fact._id}: no row of an adopted rulebook`]
    const { quantity } = fact
    const range = rangeOf(row.formula, fact.variant)
    // An honour of somebody who is not scored: there were no points to decide (docs/adr/0033).
    if (range !== undefined && !isScoredIn(emulator, fact)) return []
    if (range !== undefined) {
      const ranges = [range, ...(range.except ?? [])]
      return ranges.some((one) => isDecidedWithin(one, quantity))
        ? []
        : [`${fact._id}: not decided in the range`]
    }
    const single =
      (quantity.kind === 'count' && quantity.count === 1) ||
      (quantity.kind === 'attendance' && quantity.expected === 1 && quantity.attended <= 1)
    return single ? [] : [`${fact._id}: more than one`]
  })
}

/** Zero points are a deduction that was taken back. */
function isDecidedWithin({ least, most }: PointsRange, quantity: FactEntry['quantity']): boolean {
  if (quantity.kind !== 'points') return false
  const { points } = quantity
  return points === 0 || (points >= least && points <= most)
}

/** A declaration is posted when, and only when, its entry is in the chain of its subject. */
function declarationsWithoutTheirEntry(emulator: Store): string[] {
  const entries = new Map(facts(emulator).map((fact) => [fact._id, fact]))
  const declarations = stored(emulator, 'declarations')
  const unposted = new Set(
    declarations
      .filter(({ state }) => !['posted', 'rejected'].includes(state))
      .map(({ _id }) => _id),
  )
  return [
    ...declarations.filter((one) => !isBooked(one, entries)).map(({ _id }) => `${_id}: no entry`),
    ...[...entries.values()]
      .filter(({ matter }) => unposted.has(matter))
      .map(({ _id }) => `${_id}: booked before it was decided`),
  ]
}

function isBooked(declaration: Declaration, entries: Map<string, FactEntry>): boolean {
  if (declaration.state !== 'posted') return true
  const fact = entries.get(declaration.entry ?? '')
  return fact?.subject === declaration.subject && fact.matter === declaration._id
}
