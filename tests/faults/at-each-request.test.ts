import type { Emulator } from '../../emulator'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { peopleProblems } from '../support/people-invariants'
import { Rehearsals } from '../support/rehearsals'
import { courseProblems, liveThrough } from '../support/repeated'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { PatientWorld } from '../support/strict-world'

jest.setTimeout(120_000)

let emulator: Emulator
let rehearsals: Rehearsals

beforeAll(async () => {
  // An instance that dies leaves its locks until its transaction expires: 30 s on the platform.
  emulator = await startTestEmulator({ limits: { transactionMilliseconds: 150 } })
  const world = new PatientWorld(emulator)
  await setUpSmallBranch(world)
  rehearsals = new Rehearsals(world)
})
afterAll(() => emulator.close())

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

/** Which answers a fault must bring about somewhere, or it did not bite. */
const answers = {
  abort: ['lost'],
  lostReply: ['fault'],
  conflict: ['fault'],
} as const

describe.each(['abort', 'lostReply', 'conflict'] as const)('%s at each request', (kind) => {
  test.each(commands)('%s loses nothing and counts once', async (name) => {
    const courses = await liveThrough(emulator, kind, () => rehearsals[name]())
    expect(courseProblems(courses)).toEqual([])
    expect(courses.map(({ first }) => first)).toEqual(expect.arrayContaining([...answers[kind]]))
    await rehearsals.settle()
    expect([...chainProblems(emulator), ...peopleProblems(emulator)]).toEqual([])
    expect(stillPosting()).toEqual([])
  })
})

function stillPosting(): string[] {
  return [...stored(emulator, 'resolutions'), ...stored(emulator, 'activities')]
    .filter(({ state }) => state === 'posting')
    .map(({ _id }) => _id)
}

describe('the check itself', () => {
  const course = { at: 1, first: 'done', effects: [1, 1], equal: true, repeated: 'done' } as const

  test.each([
    ['an acknowledged command without its effect', { effects: [0, 1] as [number, number] }],
    ['an effect counted twice', { effects: [1, 2] as [number, number] }],
    ['an effect that never came', { first: 'lost', effects: [0, 0] as [number, number] }],
    ['a repetition that is turned away', { repeated: 'busy' }],
    ['a refusal that blames the person', { first: 'photoNotYours' }],
    ['two answers to one command', { equal: false }],
  ])('finds %s', (_, violation) => {
    expect(courseProblems([{ ...course, effects: [1, 1], ...violation }])).not.toEqual([])
  })

  test('is content with a course that lost nothing', () => {
    expect(courseProblems([{ ...course, effects: [1, 1] }])).toEqual([])
  })
})
