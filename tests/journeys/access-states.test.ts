import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import type { Reply } from '@shared/kernel/contract'
import { openidOf } from '../../demo/cast'
import { notesOf } from '../support/every-look'
import { Stages } from '../support/every-rehearsal'
import { staged, type Staged, type StagedKind } from '../support/state-makers'
import { kinds, stateCells, statesOf } from '../support/state-table'
import { stored } from '../support/stored'

/**
 * What may be done in which state, through the real entry: every no of the tables, with nothing
 * written, and every query. The yes of a command is the rehearsal of that command.
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

let stages: Stages

beforeAll(async () => {
  stages = await Stages.open({}, 4)
})
afterAll(() => stages.close())

const stagedKinds = kinds.filter((kind): kind is StagedKind => kind !== 'job')

async function answer({ world }: Staged, procedure: ProcedureName, who: string, input: object) {
  const event = { procedure, commandId: world.newCommandId(), input }
  const { result } = await world.emulator.call(functionOf(procedure), openidOf(who), event)
  const reply = result as Reply<unknown>
  return reply.ok ? 'yes' : reply.refusal.code
}

describe.each(stagedKinds)('a %s', (kind) => {
  const table = stateCells(kind).filter(
    ({ procedure }) => !(procedure in leftOut) && !(`${kind} · ${procedure}` in leftOut),
  )
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
      const isQuery = contracts[procedure].kind === 'query'
      if (cell.expected === 'yes' && !isQuery) continue
      const [who, input] = asks[procedure] ?? ['', {}]
      const { store } = stage.world.emulator
      const before = store.digest(notesOf(procedure))
      said.push(`${procedure}: ${await answer(stage, procedure, who, input)}`)
      expected.push(`${procedure}: ${cell.expected}`)
      expect([procedure, store.digest(notesOf(procedure))]).toEqual([procedure, before])
    }
    expect(expected).not.toEqual([])
    expect(said).toEqual(expected)
  })
})

function isRunning(state: string): number {
  return state === 'running' ? 1 : 0
}

test('nothing is left out that a procedure does make', () => {
  const made = stages.emulators.flatMap((emulator) => stored(emulator, 'declarations'))
  expect(made.filter(({ state }) => state === 'approved')).toEqual([])
})
