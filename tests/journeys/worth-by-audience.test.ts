import { committee } from '@shared/rulebook/default-book/words'
import { defaultBook } from '@shared/rulebook/default-book'
import type { Rulebook } from '@shared/rulebook/rulebook'
import { liaison } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { decideInMeeting } from '../support/branch-life'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A branch in which the committee has a lower range and a lower level than everybody else. */
jest.setTimeout(60_000)

const [, officer] = smallCommittee
const member = 'wang-fang'

const book: Rulebook = {
  ...defaultBook,
  indicators: defaultBook.indicators.map((row) => {
    if (row.code === 'J08' && row.formula.kind === 'decided') {
      const except = [{ audience: committee, least: 50, most: 200 }]
      return { ...row, formula: { ...row.formula, except } }
    }
    if (row.code !== 'J09' || row.formula.kind !== 'byVariant') return row
    const variants = row.formula.variants.map((level) =>
      'value' in level ? { ...level, except: [{ audience: committee, value: 50 }] } : level,
    )
    return { ...row, formula: { ...row.formula, variants } }
  }),
}

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, book)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

async function declare(who: string, indicator: string, variant?: string): Promise<string> {
  const photos = [await world.upload(who, 'evidence', photo(3))]
  const form = { indicator, variant, day: '2026-03-19', title: '锅炉抢修突击队', photos }
  return (await world.ask(who, 'submitDeclaration', form)).declaration
}

const endorse = (declaration: string, points?: number) =>
  world.ask(liaison, 'endorseDeclaration', { declaration, points })

test('who declares reads what it is worth to them', async () => {
  const offered = async (who: string) => {
    const { declarables } = await world.ask(who, 'listDeclarable', {})
    const of = (code: string) => declarables.find(({ indicator }) => indicator === code)
    return [of('J08')?.rule, of('J09')?.variants.find(({ variant }) => variant === 'blood')?.points]
  }
  expect(await offered(member)).toEqual([expect.stringContaining('1–3 分内审定'), 100])
  expect(await offered(officer)).toEqual([expect.stringContaining('0.5–2 分内审定'), 50])
})

test('points are proposed, voted on and booked within the range of whom they are about', async () => {
  const [urgent, ofOfficer] = [await declare(member, 'J08'), await declare(officer, 'J08')]
  const blood = await declare(officer, 'J09', 'blood')
  const beyond = { declaration: ofOfficer, points: 300 }
  expect(await world.refused(liaison, 'endorseDeclaration', beyond)).toBe('pointsOutOfRange')
  const { declarations } = await world.ask(liaison, 'listDeclarationsAwaiting', {})
  const listed = (id: string) => declarations.find(({ declaration }) => declaration === id)
  expect(listed(urgent)?.range).toEqual({ least: 100, most: 300 })
  expect(listed(ofOfficer)?.range).toEqual({ least: 50, most: 200 })
  expect(listed(blood)?.points).toBe(50)
  await endorse(urgent, 300)
  await endorse(ofOfficer, 150)
  await endorse(blood)
  await decideInMeeting(world)
  const changesOf = async (who: string) => {
    const { entries } = await world.ask(who, 'showMyPoints', {})
    return entries
      .filter(({ indicator }) => ['J08', 'J09'].includes(indicator))
      .map(({ indicator, change }) => `${indicator} ${change}`)
      .sort()
  }
  expect(await changesOf(member)).toEqual(['J08 300'])
  expect(await changesOf(officer)).toEqual(['J08 150', 'J09 50'])
  expect(chainProblems(emulator)).toEqual([])
})

test('an appeal claims no more than the range of whom it is about', async () => {
  const { entries } = await world.ask(officer, 'showMyPoints', {})
  const entry = entries.find(({ indicator }) => indicator === 'J08')?.entry ?? ''
  const shown = await world.ask(officer, 'showEntry', { entry })
  expect(shown.sentence).toContain('条款规定 0.50 到 2.00 分')
  expect(shown.claim).toEqual({ least: 151, most: 200 })
})
