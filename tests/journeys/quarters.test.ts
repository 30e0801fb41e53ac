import { quarterlyBook } from '@shared/rulebook/examples/quarterly'
import { findIndicator } from '@shared/rulebook/rulebook'
import { secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { startTestEmulator } from '../support/emulator'
import { adoption, ordinary, setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A branch that counts in quarters, and changes its rulebook with the second of them. */
jest.setTimeout(60_000)

const [member] = ordinary
const indicator = 'G02'
const renamed = '新的名称'

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, { ...quarterlyBook, version: '2026-1', startsWith: '2026-Q1' })
})
afterAll(() => emulator.close())

/** A version in force from a quarter on, which calls the clause otherwise. */
async function renameFrom(startsWith: string, version: string, title: string) {
  const opening = { version, startsWith }
  const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', opening)
  const indicators = quarterlyBook.indicators.map((row) =>
    row.code === indicator ? { ...row, title } : row,
  )
  const rulebook = { ...quarterlyBook, ...opening, indicators }
  const basis = { kind: 'analysis' as const, text: '党员分不清这两项。' }
  await world.ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
  await world.ask(secretary, 'proposeRulebook', { draft })
  await world.ask(secretary, 'adoptRulebookDraft', { draft, decision: adoption })
}

async function declare(day: string) {
  const photos = [await world.upload(member, 'evidence', photo(Number(day.slice(-2))))]
  const what = { indicator, day, title: '帮带的成果', photos }
  return world.ask(member, 'submitDeclaration', what)
}

test('each declaration is shown by the version of its own quarter', async () => {
  world.setClock('2026-03-12 10:00')
  await declare('2026-03-10')
  await renameFrom('2026-Q2', '2026-2', renamed)
  world.setClock('2026-04-08 10:00')
  await declare('2026-04-02')
  const { declarations } = await world.ask(member, 'listMyDeclarations', {})
  expect(declarations.map(({ day, indicatorTitle }) => [day, indicatorTitle])).toEqual([
    ['2026-04-02', renamed],
    ['2026-03-10', findIndicator(quarterlyBook, indicator)?.title],
  ])
})

test('a draft that is started at once has what was adopted a moment ago', async () => {
  const again = '再次改名'
  await renameFrom('2026-Q3', '2026-3', again)
  const opening = { version: '2026-4', startsWith: '2026-Q3' }
  const { draft } = await world.ask(secretary, 'startRulebookDraft', opening)
  const shown = await world.ask(secretary, 'showRulebookDraft', { draft })
  expect(shown.rows.find((row) => row.indicator === indicator)?.title).toBe(again)
})
