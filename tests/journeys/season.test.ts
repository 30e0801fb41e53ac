import { declarationStates } from '@shared/declaration/state'
import { derive } from '@shared/ledger/derive'
import { foldAll } from '@shared/ledger/fold'
import { lastMonthOf } from '@shared/kernel/calendar'
import { closeActivity } from '../../demo/activities'
import { members, secretary } from '../../demo/cast'
import { demoNow, liveSeason } from '../../demo/season'
import type { Emulator } from '../../emulator'
import { chainProblems, chains } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { logProblems } from '../support/log-problems'
import { peopleProblems } from '../support/people-invariants'
import { settleDeclarations } from '../support/settle-declarations'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'
import { Witness } from '../support/witness'

/** The demo's season, lived once; then everything that it left is held against the invariants. */
jest.setTimeout(300_000)

let emulator: Emulator
const lines: string[] = []
const changed: string[] = []

beforeAll(async () => {
  emulator = await startTestEmulator({ echo: (line) => lines.push(line) })
  const witness = new Witness(emulator)
  await liveSeason(new StrictWorld(emulator), () => changed.push(...witness.look()))
  changed.push(...witness.look())
})
afterAll(() => emulator.close())

test('the season was lived: people, facts, two editions, an open day', () => {
  expect(emulator.clock.now().slice(0, 16)).toBe(new Date(demoNow).toISOString().slice(0, 16))
  expect(emulator.store.count('entries')).toBeGreaterThan(members.length * 6)
  expect(
    stored(emulator, 'boards')
      .map(({ edition }) => edition)
      .sort(),
  ).toEqual([1, 2])
  expect(stored(emulator, 'activities').some(({ state }) => state === 'open')).toBe(true)
})

test('declarations ended, or wait, in every state that lasts', () => {
  const left = new Set(stored(emulator, 'declarations').map(({ state }) => state))
  // `approved` lasts as long as the entry takes to be written.
  const lasting = declarationStates.filter((state) => state !== 'approved')
  expect([...left].sort()).toEqual([...lasting].sort())
})

test('1: no entry, rulebook or board was ever changed or removed', () => {
  expect(changed).toEqual([])
})

test('2, 3, 5: chains verify, scorecards are their folds, matters count once', () => {
  expect(chainProblems(emulator)).toEqual([])
})

test('4, 9: nobody acted on an own matter; no board without its briefing', () => {
  expect(peopleProblems(emulator)).toEqual([])
})

/** A chain as it was when an edition was published. */
function chainUpTo(subject: string, sequence: number) {
  return (chains(emulator).get(`${subject}:2026`) ?? []).filter((one) => one.sequence <= sequence)
}

test('7: every total on every edition is derived again from the book and the chain alone', () => {
  const { rulebook } = stored(emulator, 'rulebooks')[0] ?? never()
  const checked = stored(emulator, 'boardPages').flatMap(({ board, lines: onBoard }) => {
    const { half } = storedOne(emulator, 'boards', board)
    return onBoard.map((line) => {
      const chain = chainUpTo(line.subject, line.sequence)
      expect(chain.at(-1)?.hash).toBe(line.head)
      const through = lastMonthOf(half)
      const score = derive(rulebook, foldAll(chain), { through, bookedThrough: half })
      expect([line.subject, line.total]).toEqual([line.subject, score.displayed])
      return line.subject
    })
  })
  expect(checked).toHaveLength(2 * members.length)
})

test('7: ranks follow from the totals; equal totals share one', () => {
  for (const { lines: onBoard } of stored(emulator, 'boardPages')) {
    const ranked = onBoard.filter(({ rank }) => rank !== undefined)
    for (const { rank, total } of ranked) {
      expect(rank).toBe(1 + ranked.filter((other) => other.total > total).length)
    }
  }
})

test('8: whatever was acknowledged is there', () => {
  const answers = stored(emulator, 'commands').map(({ reply }) => (reply ?? {}) as Answer)
  const made = (key: string) => answers.flatMap((reply) => reply[key] ?? [])
  const ids = (name: 'declarations' | 'activities' | 'resolutions' | 'appeals') =>
    new Set(stored(emulator, name).map(({ _id }) => _id))
  for (const [key, name] of [
    ['declaration', 'declarations'],
    ['activity', 'activities'],
    ['meeting', 'resolutions'],
    ['appeal', 'appeals'],
  ] as const) {
    expect(made(key).length).toBeGreaterThan(0)
    expect(made(key).filter((id) => !ids(name).has(id))).toEqual([])
  }
})

test('nobody waits for a posting, and no job is left', () => {
  expect(stored(emulator, 'jobs').filter(({ state }) => state !== 'done')).toEqual([])
})

test('the survey is closed, and both groups are shown', () => {
  const [survey] = stored(emulator, 'surveys')
  expect(survey).toMatchObject({ half: '2026-H1', state: 'closed' })
  const { result } = survey?.state === 'closed' ? survey : never()
  expect(Object.keys(result)).toEqual(['members', 'masses', 'total'])
})

test('the logs name nobody and quote nothing', () => {
  expect(lines.length).toBeGreaterThan(0)
  expect(logProblems(emulator, lines)).toEqual([])
})

type Answer = Partial<Record<string, string>>

function never(): never {
  throw new Error('The season adopts a rulebook')
}

test('the year of the season can be closed once all that is under way is settled', async () => {
  const world = new StrictWorld(emulator, 'year-end')
  const activity = stored(emulator, 'activities').find(({ state }) => state === 'open')?._id ?? ''
  await closeActivity(world, activity, { day: '2026-08-20', absent: [] })
  world.setClock('2027-01-05 09:00')
  const yearEnd = { half: '2026-H2', carryOver: true }
  expect(await world.refused(secretary, 'freezeHalfYear', yearEnd)).toBe('matterPendingAtYearEnd')
  await settleDeclarations((...asked) => world.ask(...asked))
  expect(await world.ask(secretary, 'freezeHalfYear', yearEnd)).toMatchObject({ state: 'frozen' })
  expect(chainProblems(emulator)).toEqual([])
})
