import { liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { rehearsalNames, rehearsals, Stages, type Rehearsal } from '../support/every-rehearsal'
import type { Rehearsals } from '../support/rehearsals'
import { said, send, valueOf, type Command } from '../support/repeated'
import { smallCommittee } from '../support/small-branch'
import { storedOne } from '../support/stored'

jest.setTimeout(120_000)

let stages: Stages
let usual: Emulator
let daily: Rehearsals

beforeAll(async () => {
  stages = await Stages.open({ instancesPerFunction: 4 }, 1)
  usual = stages.emulators[0]
  daily = stages.daily
})
afterAll(() => stages.close())

afterEach(async () => {
  await stages.settle()
  expect(stages.problems()).toEqual([])
})

const twenty = <Item>(make: () => Item) => Array.from({ length: 20 }, make)
const sendAll = (emulator: Emulator, commands: readonly Command[]) =>
  Promise.all(commands.map((command) => send(emulator, command)))

test.each(rehearsalNames)(
  '%s twenty times at once, then another body under its id',
  async (name) => {
    const { changed, prepare, forgetsInput }: Rehearsal = rehearsals[name]
    const { emulator = usual, command, effects } = await prepare(stages)
    const outcomes = await sendAll(
      emulator,
      twenty(() => command),
    )
    expect(effects()).toBe(1)
    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']))
    expect(new Set(outcomes.map((one) => JSON.stringify(valueOf(one)))).size).toBe(1)

    const digest = emulator.store.digest()
    const other = { ...command, input: { ...(command.input as object), ...changed } }
    const reused = forgetsInput ? 'done' : 'commandIdReused'
    expect(said(await send(emulator, other))).toBe(reused)
    expect(emulator.store.digest()).toBe(digest)
    expect(effects()).toBe(1)
  },
)

describe('different people and different commands at once', () => {
  test('two liaisons endorse and return: one of them did, the other is told', async () => {
    const declaration = await daily.submitted('wang-fang')
    const reason = '请补充材料'
    const outcomes = await sendAll(usual, [
      daily.command(liaison, 'endorseDeclaration', { declaration }),
      daily.command('zhang-lei', 'returnDeclaration', { declaration, reason }),
    ])
    const done = outcomes.map(said).filter((one) => one === 'done')
    expect(done).toHaveLength(1)
    const others = outcomes.map(said).filter((one) => one !== 'done')
    expect(others).toEqual(['declarationMoved'])
    expect(storedOne(usual, 'declarations', declaration).trail).toHaveLength(2)
  })

  test('the whole committee votes: every acknowledged vote is in the minutes', async () => {
    const { meeting, items } = await daily.openMeeting()
    const votes = items.map((item) => ({ item, vote: 'aye' }))
    const outcomes = await sendAll(
      usual,
      smallCommittee.map((member) => daily.command(member, 'castVotes', { meeting, votes })),
    )
    const acknowledged = smallCommittee.filter(
      (_, place) => said(outcomes[place] ?? never()) === 'done',
    )
    expect(acknowledged).toEqual(smallCommittee)
    for (const item of storedOne(usual, 'resolutions', meeting).items) {
      expect(item.votes.map(({ voter }) => voter).sort()).toEqual([...acknowledged].sort())
    }
  })

  test('one cancels and one calls the roll: one of them did, the other is told', async () => {
    const { command: closing } = await daily.closeActivity()
    const { activity } = closing.input as { activity: string }
    const outcomes = await sendAll(usual, [
      closing,
      daily.command(secretary, 'cancelActivity', { activity, reason: '改期' }),
    ])
    const [closed, cancelled] = outcomes.map(said)
    expect([
      ['done', 'activityClosed'],
      ['activityCancelled', 'done'],
    ]).toContainEqual([closed, cancelled])
    await daily.settle()
    expect(daily.entriesOf(activity)).toBe(closed === 'done' ? 2 : 0)
  })

  test('twenty declarations of one member: all are there, none is lost', async () => {
    const rehearsed = []
    for (let index = 0; index < 20; index += 1) {
      rehearsed.push(await daily.submitDeclaration('he-jun'))
    }
    const outcomes = await sendAll(
      usual,
      rehearsed.map(({ command }) => command),
    )
    expect(new Set(outcomes.map(said))).toEqual(new Set(['done']))
    expect(rehearsed.map(({ effects }) => effects())).toEqual(twenty(() => 1))
  })

  test('a meeting and three rolls book one member at once: each fact once', async () => {
    const meeting = await daily.closeMeeting()
    const rolls = [
      await daily.closeActivity(),
      await daily.closeActivity(),
      await daily.closeActivity(),
    ]
    const closing = [meeting, ...rolls]
    const outcomes = await sendAll(
      usual,
      closing.map(({ command }) => command),
    )
    expect(outcomes.map(said)).toEqual(closing.map(() => 'done'))
    await daily.settle()
    for (const { command } of rolls) {
      const { activity } = command.input as { activity: string }
      expect(daily.entriesOf(activity)).toBe(2)
    }
  })

  test('two first rulebooks of a branch: one is adopted, the other would need a draft', async () => {
    const { command, effects } = await stages.organisation.adoptRulebook()
    const input = command.input as { rulebook: object }
    const rulebook = { ...input.rulebook, version: '2027-other' }
    const other = {
      ...command,
      commandId: daily.world.newCommandId(),
      input: { ...input, rulebook },
    }
    const outcomes = await sendAll(usual, [command, other])
    expect(outcomes.map(said).sort()).toEqual(['done', 'rulebookByDraft'])
    expect(effects()).toBe(1)
  })

  test('a closed meeting that is still posting: no second one decides the same again', async () => {
    const { command } = await daily.closeMeeting()
    usual.faults.inject({ at: 10, kind: 'abort', functionName: 'api' })
    expect(said(await send(usual, command))).toBe('lost')
    usual.faults.clear()
    expect(said(await send(usual, command))).toBe('done')
    const { mayOpen, awaitingCount } = await daily.world.ask(secretary, 'listMeetings', {})
    expect({ mayOpen, awaitingCount }).toEqual({ mayOpen: false, awaitingCount: 0 })
    const refused = await daily.world.refused(secretary, 'openMeeting', { title: '同日再开' })
    expect(refused).toBe('meetingOpenAlready')
    await daily.settle()
    expect(await daily.world.refused(secretary, 'openMeeting', { title: '再开' })).toBe(
      'nothingToDecide',
    )
  })
})

function never(): never {
  throw new Error('Every command has an outcome')
}
