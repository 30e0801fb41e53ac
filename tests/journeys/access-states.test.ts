import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import type { Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'
import { accessTable } from '../support/access-matrix'
import {
  addOutsiders,
  bind,
  everybody,
  expectedOf,
  former,
  peopleOf,
  plain,
} from '../support/access-people'
import { notesOf } from '../support/every-look'
import { Stages } from '../support/every-rehearsal'
import { staged, type Staged, type StagedKind } from '../support/state-makers'
import { kinds, stateCells, statesOf } from '../support/state-table'
import { stored } from '../support/stored'

/**
 * What may be done in which state, through the real entry: every no of the tables, with nothing
 * written, and every query. The yes of a command is the rehearsal of that command. And in no state
 * is anybody let in, or told of it, whom the access matrix keeps out.
 */
jest.setTimeout(120_000)

/** States and lines that no procedure leads to, or that need what only a moment has. */
const leftOut: Record<string, string> = {
  'declaration · approved': 'the entry is written in the transaction that approves',
  'declaration · lapsed': 'tests/journeys/lapsed-declaration.test.ts',
  signIn: 'a code lives for seconds: tests/faults/sign-in.test.ts',
  readRulebookSheet: 'a file is there to be read once: tests/journeys/rulebook-sheet.test.ts',
  'declaration · amendFiling': 'of what was filed by proxy: tests/journeys/proxy.test.ts',
  'declaration · withdrawFiling': 'of what was filed by proxy: tests/journeys/proxy.test.ts',
  'rectification · open': 'the yes of its one command is the rehearsal',
  'text-check · open': 'the yes of its one command is the rehearsal',
  'evaluation · replayRulebookDraft': 'asked in every state of a draft',
}

const lines = new Map(accessTable().map((line) => [line['procedure'], line]))
let stages: Stages
const tried: { procedure: ProcedureName; who: string }[] = []

beforeAll(async () => {
  stages = await Stages.open({}, 4)
  for (const { world } of [stages.daily, stages.appeals, stages.halves]) await addOutsiders(world)
  for (const who of [plain, former]) await bind(stages.halves.world, who)
})
afterAll(() => stages.close())

const stagedKinds = kinds.filter((kind): kind is StagedKind => kind !== 'job')

function askedOf(kind: StagedKind) {
  return stateCells(kind).filter(
    ({ procedure }) => !(procedure in leftOut) && !(`${kind} · ${procedure}` in leftOut),
  )
}

async function answer(
  { world }: Staged,
  procedure: ProcedureName,
  openid: string | undefined,
  input: object,
) {
  const event = { procedure, commandId: world.newCommandId(), input }
  const { result } = await world.emulator.call(functionOf(procedure), openid, event)
  const reply = result as Reply<unknown>
  return reply.ok ? 'yes' : reply.refusal.code
}

describe.each(stagedKinds)('a %s', (kind) => {
  const table = askedOf(kind)
  const states = statesOf[kind].filter((state) => !(`${kind} · ${state}` in leftOut))
  // A half that stays running comes last: none is frozen before the one before it.
  const byTurn = [...states].sort((one, next) => isRunning(one) - isRunning(next))

  test.each(byTurn)('%s', async (state) => {
    const stage = staged(stages, kind)
    const make = stage.makers[state]
    if (!make) throw new Error(`Nothing makes a ${kind} ${state}`)
    const id = await make()
    const asks = stage.asks(id)
    const said: string[] = []
    const expected: string[] = []
    for (const cell of table.filter((one) => one.state === state)) {
      const procedure = cell.procedure as ProcedureName
      const [who, input] = asks[procedure] ?? ['', {}]
      const { store } = stage.world.emulator
      const before = store.digest(notesOf(procedure))
      await othersAreKeptOut(stage, procedure, input, openidOf(who))
      const isQuery = contracts[procedure].kind === 'query'
      if (cell.expected !== 'yes' || isQuery) {
        said.push(`${procedure}: ${await answer(stage, procedure, openidOf(who), input)}`)
        expected.push(`${procedure}: ${cell.expected}`)
      }
      expect([procedure, store.digest(notesOf(procedure))]).toEqual([procedure, before])
    }
    expect(expected).not.toEqual([])
    expect(said).toEqual(expected)
  })
})

/** The answer of the matrix, whatever the state: but for whom the object concerns or names. */
async function othersAreKeptOut(
  stage: Staged,
  procedure: ProcedureName,
  input: object,
  own: string,
): Promise<void> {
  const line = lines.get(procedure) ?? {}
  for (const who of peopleOf(stage.world.emulator)) {
    const { openid } = everybody[who] ?? {}
    const expected = expectedOf(line, who)
    if (expected === 'yes' || openid === own) continue
    tried.push({ procedure, who })
    expect([procedure, who, await answer(stage, procedure, openid, input)]).toEqual([
      procedure,
      who,
      expected,
    ])
  }
}

function isRunning(state: string): number {
  return state === 'running' ? 1 : 0
}

test('nothing is left out that a procedure does make', () => {
  const made = stages.emulators.flatMap((emulator) => stored(emulator, 'declarations'))
  expect(made.filter(({ state }) => state === 'approved')).toEqual([])
})

test('everybody of the matrix was kept out, of every procedure that has states', () => {
  const [who, procedures] = [tried.map((one) => one.who), tried.map((one) => one.procedure)]
  expect(new Set(who)).toEqual(new Set(Object.keys(everybody)))
  const due = stagedKinds.flatMap((kind) => askedOf(kind).map(({ procedure }) => procedure))
  expect(due.filter((one) => !procedures.includes(one as ProcedureName))).toEqual([])
})
