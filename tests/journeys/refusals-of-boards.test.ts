import { administrator, branch } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { bind } from '../support/access-people'
import { allRefused, type Line } from '../support/all-refused'
import { AppealRehearsals } from '../support/appeal-rehearsals'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { send, sendWithoutItsJob, settled, valueOf, type Command } from '../support/repeated'
import { personOf, setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** What is refused of a published board and of appeals: see `every-refusal.test.ts`. */
jest.setTimeout(60_000)

const newcomer = { standing: 'probationary', since: '2026-07' } as const

let emulator: Emulator
let world: StrictWorld
let appeals: AppealRehearsals

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  appeals = new AppealRehearsals(world)
  await appeals.setUp(1)
})
afterAll(() => emulator.close())

const again = ({ procedure, member, input }: Command, code: string, who = member): Line => [
  procedure,
  code,
  who,
  input as object,
]

test('of an appeal that is made twice, voted on twice, or decided by its appellant', async () => {
  const submission = (await appeals.submitAppeal()).command
  valueOf(await send(emulator, submission))
  const vote = (await appeals.firstVote()).command
  valueOf(await send(emulator, vote))
  const decision = (await appeals.superiorDenies()).command
  const { appeal } = decision.input as { appeal: string }
  const { appellant } = storedOne(emulator, 'appeals', appeal)
  await appoint(world, appellant, 'decider')
  await allRefused(world, {}, [
    again(submission, 'appealOpenAlready'),
    again(vote, 'alreadyVoted'),
    again(decision, 'ownMatter', appellant),
  ])
})

test('of a grant while the next edition is being made', async () => {
  const [first, second] = [await appeals.grantingVote(), await appeals.grantingVote()]
  const ofSuperior = await appeals.superiorCorrectsBoard()
  await sendWithoutItsJob(emulator, first.command)
  await allRefused(world, {}, [
    again(second.command, 'stillPosting'),
    again(ofSuperior.command, 'stillPosting'),
  ])
  await settled(emulator)
})

test('of a board that is none, or on which one does not stand', async () => {
  const late = personOf('deng-hui', branch.organisation, { ...newcomer, scored: false })
  await world.ask(administrator.member, 'enrolMember', late)
  await bind(world, 'deng-hui')
  const board = `${branch.organisation}:2026-H1:1`
  await allRefused(world, {}, [
    ['verifyMine', 'noBoard', 'deng-hui', { board: `${branch.organisation}:2025-H1:1` }],
    ['verifyMine', 'noPoints', 'deng-hui', { board }],
  ])
})

test('of a survey that is over', async () => {
  world.setClock('2026-08-20 12:00')
  const answer = { half: '2026-H1', answer: 'neutral' }
  await allRefused(world, {}, [['answerSurvey', 'surveyClosed', 'he-jun', answer]])
})
