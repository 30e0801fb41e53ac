import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Answer, Facts, Line, Price } from './lines'

/**
 * The engine finds which line holds; it does not calculate, so that the event carries the numbers
 * and what is asked for them stands here.
 */
export function jsonRulesByCode(lines: readonly Line[]): (facts: Facts) => Promise<Answer> {
  const engines = new Map<string, Engine>()
  for (const { code } of lines) {
    if (engines.has(code)) continue
    engines.set(code, new Engine(rulesOf(lines.filter((line) => line.code === code))))
  }
  return async (facts) => {
    const engine = engines.get(facts.code)
    return engine === undefined ? undefined : ask(engine, facts)
  }
}

/** One engine of all lines. */
export function jsonRulesScanning(lines: readonly Line[]): (facts: Facts) => Promise<Answer> {
  const engine = new Engine(rulesOf(lines, true))
  return (facts) => ask(engine, facts)
}

function rulesOf(lines: readonly Line[], withCode = false): RuleProperties[] {
  return lines.map(({ code, clause, conditions, price }, place) => ({
    conditions: {
      all: [
        ...(withCode ? [{ fact: 'code', operator: 'equal', value: code }] : []),
        ...conditions.map(({ word, oneOf }) => ({ fact: word, operator: 'in', value: oneOf })),
      ],
    },
    event: { type: 'priced', params: { clause, price, place } },
  }))
}

interface Said {
  clause: string
  price: Price
  place: number
}

/** Of the lines that hold the first counts. */
async function ask(engine: Engine, facts: Facts): Promise<Answer> {
  const { events } = await engine.run({ ...facts })
  let first: Said | undefined
  for (const { params } of events) {
    const said = params as Said
    if (first === undefined || said.place < first.place) first = said
  }
  return first && { points: pointsOf(first.price, facts.amount), clause: first.clause }
}

function pointsOf({ value, per, least, most }: Price, amount: number): number {
  const points = Math.floor((value * amount + per / 2) / per)
  return Math.min(most ?? points, Math.max(least ?? points, points))
}
