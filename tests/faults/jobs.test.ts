import { jobKinds } from '@shared/job/job'
import { secretary } from '../../demo/cast'
import { CloudError, type Emulator } from '../../emulator'
import { rehearsals, Stages, type RehearsalName } from '../support/every-rehearsal'
import { said, send, sendWithoutItsJob, valueOf, type Command } from '../support/repeated'
import { stored, storedOne } from '../support/stored'
import { Witness } from '../support/witness'

/** What was decided is carried out, however often the one who carries it out dies or is doubled. */
jest.setTimeout(120_000)

let stages: Stages

beforeAll(async () => {
  stages = await Stages.open({ instancesPerFunction: 3 }, 1)
})
afterAll(() => stages.close())
afterEach(() => expect(stages.problems()).toEqual([]))

/** The commands that order a job. */
const ordering: readonly RehearsalName[] = [
  'closeMeeting',
  'closeActivity',
  'freezeHalfYear',
  'publishBoard',
  'voteOnAppeal: the next edition',
  'endMembership',
  'confirmRosterImport',
]

const kinds = new Set<string>()

interface Ordered {
  emulator: Emulator
  command: Command
  reply: unknown
  effects: () => number
  job: string
}

async function ordered(name: RehearsalName): Promise<Ordered> {
  const {
    emulator = stages.emulators[0],
    command,
    effects,
  } = await rehearsals[name].prepare(stages)
  const reply = await sendWithoutItsJob(emulator, command)
  const running = stored(emulator, 'jobs').filter(({ state }) => state === 'running')
  expect(running).toHaveLength(1)
  for (const { kind } of running) kinds.add(kind)
  return { emulator, command, reply, effects, job: running[0]?._id ?? '' }
}

async function expectDoneOnce({ emulator, command, reply, effects, job }: Ordered): Promise<void> {
  expect(storedOne(emulator, 'jobs', job).state).toBe('done')
  expect(valueOf(await send(emulator, command))).toEqual(reply)
  expect(effects()).toBe(1)
}

/** Runs the timer and kills it at one of its requests; false where it ended before that. */
async function timerKilledAt(emulator: Emulator, at: number): Promise<boolean> {
  emulator.faults.inject({ at, kind: 'abort', functionName: 'clock' })
  try {
    await emulator.trigger('clock', 'everyTenMinutes')
    return false
  } catch (error) {
    if (error instanceof CloudError) return true
    throw error
  } finally {
    emulator.faults.clear()
    emulator.expireTransactions()
  }
}

/** Each run is killed a little later than the one before, and does what that one left. */
const laterBy = 4

test.each(ordering)('%s: a timer that dies again and again gets there', async (name) => {
  const order = await ordered(name)
  const witness = new Witness(order.emulator)
  const problems: string[] = []
  let at = 2
  for (; await timerKilledAt(order.emulator, at); at += laterBy) problems.push(...witness.look())
  expect(at).toBeGreaterThan(2 + 2 * laterBy)
  expect([...problems, ...witness.look()]).toEqual([])
  await expectDoneOnce(order)
})

/** Whose jobs the secretary cannot go on with: those of another branch, and of the tree. */
const ofOthers: readonly RehearsalName[] = ['endMembership', 'confirmRosterImport']
const ofOwnOfficers = ordering.filter((name) => !ofOthers.includes(name))

test.each(ofOwnOfficers)('%s: timers and officers at once do it once', async (name) => {
  const order = await ordered(name)
  const { emulator, job } = order
  const { world } =
    [stages.daily, stages.appeals, stages.halves].find((one) => one.world.emulator === emulator) ??
    stages.daily
  const officers = ['1', '2', '3'].map(() =>
    send(emulator, {
      member: secretary,
      procedure: 'continueJob',
      commandId: world.newCommandId(),
      input: { job },
    }),
  )
  const timers = ['1', '2', '3'].map(() => emulator.trigger('clock', 'everyTenMinutes'))
  const told = (await Promise.all(officers)).filter((one) => said(one) === 'done').map(valueOf)
  await Promise.all(timers)
  expect(told.length).toBeGreaterThan(0)
  const { done, total } = storedOne(emulator, 'jobs', job)
  for (const one of told) expect(one).toEqual({ job, done, total })
  await expectDoneOnce(order)
})

test('every kind of job was among them', () => {
  expect([...kinds].sort()).toEqual([...jobKinds].sort())
})
