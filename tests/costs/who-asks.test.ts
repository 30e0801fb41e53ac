import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import { liaison, openidOf, secretary } from '../../demo/cast'
import type { Costs } from '../../emulator'
import { plain } from '../support/access-people'
import { MeasuredWorld } from '../support/measured'
import { setUpSmallBranch } from '../support/small-branch'

/** Knowing who asks, and whether they may, costs one document: the identity. */
jest.setTimeout(60_000)

const names = Object.keys(contracts) as ProcedureName[]
let world: MeasuredWorld

beforeAll(async () => {
  world = await MeasuredWorld.start()
  await setUpSmallBranch(world)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => world.close())

async function asked(openid: string | undefined, procedure: ProcedureName, input: object = {}) {
  const event = { procedure, commandId: world.newCommandId(), input }
  const { result, costs } = await world.emulator.call(functionOf(procedure), openid, event)
  const reply = result as { ok: boolean; refusal?: { code: string } }
  return { costs, said: reply.ok ? 'done' : (reply.refusal?.code ?? '') }
}

const read = ({ requests }: Costs) => requests.map(({ collection = '' }) => collection)

test.each(names)('%s: a timer costs nothing, a stranger and a member one look', async (name) => {
  const timer = await asked(undefined, name)
  expect(timer).toMatchObject({ said: 'notBound', costs: { databaseRequests: 0 } })

  const stranger = await asked(openidOf('stranger'), name)
  expect(read(stranger.costs)[0]).toBe('identities')
  if (contracts[name].who !== 'anyone') {
    expect(stranger).toMatchObject({ said: 'notBound', costs: { documentsRead: 0 } })
    expect(stranger.costs.databaseRequests).toBe(1)
  }

  const member = await asked(openidOf(plain), name)
  expect(read(member.costs).filter((one) => one === 'identities')).toEqual(['identities'])
  if (member.said !== 'notPermitted') return
  // A command that is refused is looked for among those that were answered before.
  const isCommand = contracts[name].kind === 'command'
  expect(read(member.costs)).toEqual(isCommand ? ['identities', 'commands'] : ['identities'])
  expect(member.costs.documentsRead).toBe(1)
})

test('what may be asked is read for the answer, and nothing for the right to it', async () => {
  const { costs, said } = await asked(openidOf(liaison), 'listMembers')
  expect(said).toBe('done')
  expect(read(costs)).toEqual(['identities', 'members'])
})

test('planted: a page that reads its branch to know whether it may is told from one that does not', async () => {
  const { costs } = await asked(openidOf(secretary), 'openMeeting', { title: '支委会' })
  expect(read(costs)).toContain('organisations')
})
