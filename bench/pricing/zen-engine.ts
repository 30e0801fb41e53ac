import { ZenEngine, type ZenDecision } from '@gorules/zen-engine'
import type { Answer, Facts, Line, Price } from './lines'

/** By code: a decision for each row, a table of its lines. */
export function zenByCode(lines: readonly Line[]): (facts: Facts) => Promise<Answer> {
  const engine = new ZenEngine()
  const decisions = new Map<string, ZenDecision>()
  for (const { code } of lines) {
    if (decisions.has(code)) continue
    const own = lines.filter((line) => line.code === code)
    decisions.set(code, engine.createDecision(graphOf(own, false)))
  }
  return async (facts) => {
    const decision = decisions.get(facts.code)
    return decision === undefined ? undefined : ask(decision, facts)
  }
}

/** One decision: a table of all lines, of which the first that holds is taken. */
export function zenScanning(lines: readonly Line[]): (facts: Facts) => Promise<Answer> {
  const decision = new ZenEngine().createDecision(graphOf(lines, true))
  return (facts) => ask(decision, facts)
}

async function ask(decision: ZenDecision, facts: Facts): Promise<Answer> {
  const { result } = (await decision.evaluate(facts)) as { result: Partial<NonNullable<Answer>> }
  const { points, clause } = result
  return points === undefined || clause === undefined ? undefined : { points, clause }
}

function graphOf(lines: readonly Line[], withCode: boolean): object {
  const words = ['variant', 'office', 'post'] as const
  const used = words.filter((word) =>
    lines.some(({ conditions }) => conditions.some((one) => one.word === word)),
  )
  const columns = [...(withCode ? ['code'] : []), ...used]
  const rules = lines.map(({ code, clause, conditions, price }, place) => ({
    _id: `line-${place}`,
    ...Object.fromEntries(columns.map((column) => [column, ''])),
    ...(withCode && { code: quoted(code) }),
    ...Object.fromEntries(conditions.map(({ word, oneOf }) => [word, oneOf.map(quoted).join(',')])),
    points: pointsIn(price),
    clause: quoted(clause),
  }))
  const table = {
    hitPolicy: 'first',
    inputs: columns.map((field) => ({ id: field, name: field, type: 'expression', field })),
    outputs: ['points', 'clause'].map((field) => ({
      id: field,
      name: field,
      type: 'expression',
      field,
    })),
    rules,
  }
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', content: {} },
      { id: 'table', name: 'table', type: 'decisionTableNode', content: table },
      { id: 'out', name: 'out', type: 'outputNode', content: {} },
    ],
    edges: [
      { id: 'one', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'two', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  }
}

function pointsIn({ value, per, least, most }: Price): string {
  let points = value === 1 ? 'amount' : `amount * ${value}`
  if (per !== 1) points = `floor((${points} + ${per / 2}) / ${per})`
  if (least !== undefined) points = `max([${points}, ${least}])`
  return most === undefined ? points : `min([${points}, ${most}])`
}

function quoted(text: string): string {
  return `'${text}'`
}
