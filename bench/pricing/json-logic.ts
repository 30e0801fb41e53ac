import { apply, type RulesLogic } from 'json-logic-js'
import type { Answer, Condition, Facts, Line, Price } from './lines'

/** `[points, clause]`, or null. */
type Said = [number, string] | null

/** By code: the rule of the row alone, its clause standing beside it so that it costs nothing. */
export function jsonLogicByCode(lines: readonly Line[]): (facts: Facts) => Answer {
  const rows = new Map<string, { rule: RulesLogic; clause: string }>()
  for (const { code, clause } of lines) {
    if (rows.has(code)) continue
    const branches = lines
      .filter((line) => line.code === code)
      .map(({ conditions, price }) => ({ conditions: conditions.map(holds), then: priced(price) }))
    rows.set(code, { rule: firstOf(branches), clause })
  }
  return (facts) => {
    const row = rows.get(facts.code)
    if (row === undefined) return undefined
    const points = apply(row.rule, facts) as number | null
    return points === null ? undefined : { points, clause: row.clause }
  }
}

/** One rule of all lines: looked through from the first to the one that holds. */
export function jsonLogicScanning(lines: readonly Line[]): (facts: Facts) => Answer {
  const rule = firstOf(
    lines.map(({ code, clause, conditions, price }) => ({
      conditions: [{ '==': [{ var: 'code' }, code] }, ...conditions.map(holds)],
      then: [priced(price), clause],
    })),
  )
  return (facts) => {
    const said = apply(rule, facts) as Said
    return said === null ? undefined : { points: said[0], clause: said[1] }
  }
}

interface Branch {
  conditions: readonly RulesLogic[]
  then: unknown
}

function firstOf(branches: readonly Branch[]): RulesLogic {
  const parts = branches.flatMap(({ conditions, then }) => {
    const [only = true, ...more] = conditions
    return [more.length === 0 ? only : { and: [only, ...more] }, then]
  })
  const [first] = branches
  const isAlways = branches.length === 1 && first?.conditions.length === 0
  return (isAlways ? first.then : { if: [...parts, null] }) as RulesLogic
}

function holds({ word, oneOf }: Condition): RulesLogic {
  const [only] = oneOf
  return oneOf.length === 1 && only !== undefined
    ? { '==': [{ var: word }, only] }
    : { in: [{ var: word }, [...oneOf]] }
}

function priced({ value, per, least, most }: Price): RulesLogic {
  const amount: RulesLogic = { var: 'amount' }
  let points: RulesLogic = value === 1 ? amount : { '*': [amount, value] }
  if (per !== 1) points = roundedDown({ '+': [points, per / 2] }, per)
  if (least !== undefined) points = { max: [points, least] }
  return most === undefined ? points : { min: [points, most] }
}

/** There is no rounding in JsonLogic. */
function roundedDown(sum: RulesLogic, per: number): RulesLogic {
  return { '/': [{ '-': [sum, { '%': [sum, per] }] }, per] }
}
