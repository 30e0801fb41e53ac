import fs from 'node:fs'
import path from 'node:path'
import { commandKeptDays, forgottenAtOnceMax } from '../../cloudfunctions/kit/old-commands'
import { administrator, liaison, openidOf } from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { Emulator } from '../../emulator'
import { declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** Records of commands are forgotten when no phone can still be waiting for an answer. */
jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
let declaration: string

const endorsement = 'endorse-command-0001'

const records = () => stored(emulator, 'commands').filter(({ forgetAfter }) => forgetAfter)
const markers = () => stored(emulator, 'commands').filter(({ forgetAfter }) => !forgetAfter)
const endorse = () =>
  world.reply(openidOf(liaison), 'endorseDeclaration', { declaration }, endorsement)

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  await world.ask(administrator.member, 'enrolMember', newcomer)
  for (let made = 0; made < forgottenAtOnceMax; made += 1) {
    await world.ask(liaison, 'issueBindingCode', { member: newcomer.member })
  }
  world.setClock('2026-03-20 12:00')
  declaration = await declareVolunteering(world, 'wang-fang', '社区服务', '2026-03-19')
})
afterAll(() => emulator.close())

const newcomer = {
  member: 'tang-liang',
  name: '唐亮',
  branch: 'overhaul-branch',
  standing: 'formal',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  scored: true,
  since: '2026-01',
  hasPhone: true,
  underProbation: false,
} as const

test('what is younger stays, and a repeat is answered as the first time', async () => {
  const first = await endorse()
  expect(first.ok).toBe(true)
  // An hour before the time of the set-up's own records is over.
  world.setClock('2026-04-05 08:00')
  expect(await runsOfTimer()).toEqual([])
  world.setClock('2026-06-17 08:00')
  const runs = await runsOfTimer()
  expect(runs[0]).toBe(forgottenAtOnceMax)
  expect(runs.length).toBeGreaterThan(1)
  const left = records().map(({ procedure }) => procedure)
  expect(left.sort()).toEqual(['endorseDeclaration', 'submitDeclaration'])
  expect(await endorse()).toEqual(first)
})

test('what is older is forgotten, and a repeat is a new command', async () => {
  world.setClock('2026-06-19 08:00')
  expect(await runsOfTimer()).toEqual([2])
  expect(records()).toEqual([])
  const refused = await endorse()
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'declarationMoved' } })
})

test('the markers of the set-up and of the first rulebook stay, and nobody sets up again', async () => {
  world.setClock('2029-06-19 08:00')
  await runsOfTimer()
  const left = markers().map(({ _id }) => _id)
  expect(left.sort()).toEqual(['first-rulebook-overhaul-branch-0', 'set-up'])
  const again = {
    setUpCode: demoSetUpCode,
    organisation: 'another-committee',
    organisationName: '另一个党委',
    name: '陌生人',
  }
  expect(await world.refused('stranger', 'startSetUp', again)).toBe('alreadySetUp')
})

test.each([
  ['docs/how-to/deploy.md', `${commandKeptDays} 天`],
  ['docs/explanation/architecture.md', `${commandKeptDays} days`],
  ['docs/adr/0010-records-of-commands-end.md', `${commandKeptDays} days`],
])('%s says how long: %s', (document, words) => {
  const text = fs.readFileSync(path.resolve(__dirname, '../..', document), 'utf8')
  expect(text.includes(words)).toBe(true)
})

/** How many each run of the timer forgets, until one forgets none; always the oldest. */
async function runsOfTimer(): Promise<number[]> {
  const runs: number[] = []
  for (;;) {
    const before = oldestFirst()
    await emulator.trigger('clock', 'everyTenMinutes')
    const gone = before.length - records().length
    expect(oldestFirst()).toEqual(before.slice(gone))
    if (gone === 0) return runs
    runs.push(gone)
  }
}

function oldestFirst(): string[] {
  return records()
    .map(({ _id, forgetAfter }) => `${forgetAfter} ${_id}`)
    .sort()
}
