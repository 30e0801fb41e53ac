import { liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { Rehearsals } from '../support/rehearsals'
import { said, send, valueOf, type Command } from '../support/repeated'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(120_000)

let emulator: Emulator
let world: StrictWorld
let rehearsals: Rehearsals

beforeAll(async () => {
  emulator = await startTestEmulator({ instancesPerFunction: 4 })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  rehearsals = new Rehearsals(world)
})
afterAll(() => emulator.close())

afterEach(async () => {
  await rehearsals.settle()
  expect(chainProblems(emulator)).toEqual([])
  expect(peopleProblems(emulator)).toEqual([])
})

const twenty = <Item>(make: () => Item) => Array.from({ length: 20 }, make)
const sendAll = (commands: readonly Command[]) =>
  Promise.all(commands.map((command) => send(emulator, command)))

const commands = [
  'submitDeclaration',
  'endorseDeclaration',
  'decideDeclaration',
  'castVotes',
  'closeMeeting',
  'signIn',
  'changeActivity',
  'cancelActivity',
  'returnDeclaration',
  'closeActivity',
  'issueBindingCode',
] as const

describe.each(commands)('%s twenty times at once', (name) => {
  test('under one id: one effect, twenty equal answers', async () => {
    const { command, effects } = await rehearsals[name]()
    const outcomes = await sendAll(twenty(() => command))
    expect(effects()).toBe(1)
    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']))
    expect(new Set(outcomes.map((one) => JSON.stringify(valueOf(one)))).size).toBe(1)
  })

  test('with another body under that id: refused, and nothing of it happens', async () => {
    const { command, effects } = await rehearsals[name]()
    valueOf(await send(emulator, command))
    const digest = emulator.store.digest()
    const other = { ...command, input: { ...(command.input as object), ...changed[name] } }
    expect(said(await send(emulator, other))).toBe('commandIdReused')
    expect(emulator.store.digest()).toBe(digest)
    expect(effects()).toBe(1)
  })
})

const changed: Record<(typeof commands)[number], object> = {
  submitDeclaration: { title: '另一件事' },
  endorseDeclaration: { note: '另一条意见' },
  decideDeclaration: { outcome: 'reject' },
  castVotes: { votes: [] },
  closeMeeting: { minutes: '另一份记录' },
  signIn: { code: 'djqd.another' },
  changeActivity: { place: '四楼会议室' },
  cancelActivity: { reason: '另一个原因' },
  returnDeclaration: { reason: '另一个原因' },
  closeActivity: { marks: [] },
  issueBindingCode: { member: 'wang-fang' },
}

describe('different people and different commands at once', () => {
  test('two liaisons endorse and return: one of them did, the other is told', async () => {
    const declaration = await rehearsals.submitted('wang-fang')
    const reason = '请补充材料'
    const outcomes = await sendAll([
      rehearsals.command(liaison, 'endorseDeclaration', { declaration }),
      rehearsals.command('zhang-lei', 'returnDeclaration', { declaration, reason }),
    ])
    const done = outcomes.map(said).filter((one) => one === 'done')
    expect(done).toHaveLength(1)
    const others = outcomes.map(said).filter((one) => one !== 'done')
    expect(others).toEqual(['declarationMoved'])
    expect(storedOne(emulator, 'declarations', declaration).trail).toHaveLength(2)
  })

  test('the whole committee votes: every acknowledged vote is in the minutes', async () => {
    const { meeting, items } = await rehearsals.openMeeting()
    const votes = items.map((item) => ({ item, vote: 'aye' }))
    const outcomes = await sendAll(
      smallCommittee.map((member) => rehearsals.command(member, 'castVotes', { meeting, votes })),
    )
    const acknowledged = smallCommittee.filter(
      (_, place) => said(outcomes[place] ?? never()) === 'done',
    )
    expect(acknowledged).toEqual(smallCommittee)
    for (const item of storedOne(emulator, 'resolutions', meeting).items) {
      expect(item.votes.map(({ voter }) => voter).sort()).toEqual([...acknowledged].sort())
    }
  })

  test('one cancels and one calls the roll: one of them did, the other is told', async () => {
    const { command: closing } = await rehearsals.closeActivity()
    const { activity } = closing.input as { activity: string }
    const outcomes = await sendAll([
      closing,
      rehearsals.command(secretary, 'cancelActivity', { activity, reason: '改期' }),
    ])
    const [closed, cancelled] = outcomes.map(said)
    expect([
      ['done', 'activityClosed'],
      ['activityCancelled', 'done'],
    ]).toContainEqual([closed, cancelled])
    await rehearsals.settle()
    expect(rehearsals.entriesOf(activity)).toBe(closed === 'done' ? 2 : 0)
  })

  test('twenty declarations of one member: all are there, none is lost', async () => {
    const rehearsed = []
    for (let index = 0; index < 20; index += 1) {
      rehearsed.push(await rehearsals.submitDeclaration('he-jun'))
    }
    const outcomes = await sendAll(rehearsed.map(({ command }) => command))
    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']))
    expect(rehearsed.map(({ effects }) => effects())).toEqual(twenty(() => 1))
  })

  test('a meeting and three rolls book one member at once: each fact once', async () => {
    const meeting = await rehearsals.closeMeeting()
    const rolls = [
      await rehearsals.closeActivity(),
      await rehearsals.closeActivity(),
      await rehearsals.closeActivity(),
    ]
    const closing = [meeting, ...rolls]
    const outcomes = await sendAll(closing.map(({ command }) => command))
    expect(outcomes.map(said)).toEqual(closing.map(() => 'done'))
    await rehearsals.settle()
    for (const { command } of rolls) {
      const { activity } = command.input as { activity: string }
      expect(rehearsals.entriesOf(activity)).toBe(2)
    }
  })

  test('a closed meeting that is still posting: no second one decides the same again', async () => {
    const { command } = await rehearsals.closeMeeting()
    emulator.faults.inject({ at: 10, kind: 'abort', functionName: 'api' })
    expect(said(await send(emulator, command))).toBe('lost')
    emulator.faults.clear()
    expect(said(await send(emulator, command))).toBe('done')
    const { mayOpen, awaitingCount } = await world.ask(secretary, 'listMeetings', {})
    expect({ mayOpen, awaitingCount }).toEqual({ mayOpen: false, awaitingCount: 0 })
    const refused = await world.refused(secretary, 'openMeeting', { title: '同日再开' })
    expect(refused).toBe('meetingOpenAlready')
    await rehearsals.settle()
    expect(await world.refused(secretary, 'openMeeting', { title: '再开' })).toBe('nothingToDecide')
  })
})

function never(): never {
  throw new Error('Every command has an outcome')
}
