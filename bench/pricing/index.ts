import assert from 'node:assert/strict'
import { priceAlone } from '../../shared/ledger/priced'
import { compile } from '../../shared/rulebook/compiled'
import { atLeast, median, observed, type Measurements } from '../figure'
import { makeBook, makeDeclarations, type Declaration } from './book'
import { jsonLogicByCode, jsonLogicScanning } from './json-logic'
import { jsonRulesByCode, jsonRulesScanning } from './json-rules-engine'
import { factsOf, linesOf, type Answer, type Facts } from './lines'
import { zenByCode, zenScanning } from './zen-engine'

/** Declarations whose time is taken together: one alone is too short for the clock. */
const batch = 20
const rounds = 5
const warmMilliseconds = 1_000
/** A turn of a contestant within a round: untimed, then timed; at least once through each. */
const settlingMilliseconds = 50
const turnMilliseconds = 100
/** Looking through all rules takes milliseconds; these are enough to see by how much. */
const scanned = 200

type Contestant = (facts: Facts, place: number) => Answer | Promise<Answer>

function prepared() {
  const book = makeBook()
  const declarations = makeDeclarations(book)
  const lines = book.indicators.flatMap(linesOf)
  const others: Record<string, Contestant> = {
    'json-logic-js': jsonLogicByCode(lines),
    'json-rules-engine': jsonRulesByCode(lines),
    '@gorules/zen-engine': zenByCode(lines),
  }
  const scanning: Record<string, Contestant> = {
    'json-logic-js': jsonLogicScanning(lines),
    'json-rules-engine': jsonRulesScanning(lines),
    '@gorules/zen-engine': zenScanning(lines),
  }
  const ours = pricing(compile(book), declarations)
  return { facts: declarations.map(factsOf), ours, others, scanning }
}

type Prepared = ReturnType<typeof prepared>

/**
 * Throws where an engine says other points or another clause than we do, of the first `most`
 * declarations; those that look through all rules are asked the same share of `scanned`.
 */
export async function everyEngineAgrees(
  { facts, ours, others, scanning }: Prepared = prepared(),
  most = facts.length,
): Promise<void> {
  const asked = facts.slice(0, most)
  const expected = asked.map((one, place) => ours(one, place) as Answer)
  for (const other of Object.values(others)) await saysTheSame(other, asked, expected)
  const few = asked.slice(0, Math.ceil((scanned * asked.length) / facts.length))
  for (const other of Object.values(scanning)) await saysTheSame(other, few, expected)
}

/**
 * 10,000 declarations under a book of 500 rows: points before window caps, and the clause. Everyone
 * has compiled its rules and flattened its facts beforehand, is warm, and picks the rule by code;
 * contestants take turns of the same length within each round. Time is taken of batches of 20 and
 * divided: p99 is of batches.
 */
export async function measurePricing(): Promise<Measurements> {
  const contest = prepared()
  const { facts, ours, others, scanning } = contest
  const all = { ours, ...others }
  for (const contestant of Object.values(all)) {
    await timesDuring(warmMilliseconds, contestant, facts)
  }
  const times: Record<string, { p50: number[]; p99: number[] }> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, contestant] of Object.entries(all)) {
      // Untimed first: what the others leave in caches and to the collector is theirs.
      await timesDuring(settlingMilliseconds, contestant, facts)
      const spent = await timesDuring(turnMilliseconds, contestant, facts)
      const known = (times[name] ??= { p50: [], p99: [] })
      known.p50.push(quantile(spent, 0.5))
      known.p99.push(quantile(spent, 0.99))
    }
  }
  // Afterwards: the answers it keeps fill memory that those who are timed would have to share.
  await everyEngineAgrees(contest)
  const of = (name: string, which: 'p50' | 'p99') => median(times[name]?.[which] ?? [])
  const fastest = (which: 'p50' | 'p99') =>
    Math.min(...Object.keys(others).map((name) => of(name, which)))
  return {
    figures: (['p50', 'p99'] as const).map((which) =>
      atLeast(
        `pricing: the fastest engine ÷ ours, ${which}`,
        '',
        fastest(which) / of('ours', which),
        5,
      ),
    ),
    observations: [
      ...Object.keys(all).flatMap((name) =>
        (['p50', 'p99'] as const).map((which) =>
          observed(`pricing: ${name}, by code, ${which}`, 'ns', of(name, which)),
        ),
      ),
      ...(await scanningTimes(scanning, facts.slice(0, scanned))),
    ],
  }
}

/** Ours takes the declaration as it is, with its enrolment. */
function pricing(
  book: ReturnType<typeof compile>,
  declarations: readonly Declaration[],
): Contestant {
  return (_, place) => {
    const declaration = declarations[place]
    if (declaration === undefined) return undefined
    const priced = priceAlone(book, declaration.enrolment, declaration)
    return priced && { points: priced.points, clause: priced.row.indicator.clause }
  }
}

async function saysTheSame(
  contestant: Contestant,
  facts: readonly Facts[],
  expected: readonly Answer[],
): Promise<void> {
  for (const [place, one] of facts.entries()) {
    assert.deepEqual(await contestant(one, place), expected[place], JSON.stringify(one))
  }
}

/** Nanoseconds a declaration, one number a batch. What answers at once is not awaited. */
async function timesOf(contestant: Contestant, facts: readonly Facts[]): Promise<number[]> {
  const spent: number[] = []
  let points = 0
  for (let first = 0; first < facts.length; first += batch) {
    const last = Math.min(first + batch, facts.length)
    const start = process.hrtime.bigint()
    for (let place = first; place < last; place += 1) {
      const answer = contestant(facts[place] as Facts, place)
      points += (answer instanceof Promise ? await answer : answer)?.points ?? 0
    }
    spent.push(Number(process.hrtime.bigint() - start) / (last - first))
  }
  assert.ok(points > 0)
  return spent
}

/** As `timesOf`, for so long: again and again, and at least once through. */
async function timesDuring(
  milliseconds: number,
  contestant: Contestant,
  facts: readonly Facts[],
): Promise<number[]> {
  const until = performance.now() + milliseconds
  const spent: number[] = []
  do spent.push(...(await timesOf(contestant, facts)))
  while (performance.now() < until)
  return spent
}

async function scanningTimes(scanning: Record<string, Contestant>, facts: readonly Facts[]) {
  const observations = []
  for (const [name, contestant] of Object.entries(scanning)) {
    const spent = await timesOf(contestant, facts)
    observations.push(observed(`pricing: ${name}, all rules, p50`, 'ns', quantile(spent, 0.5)))
  }
  return observations
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
