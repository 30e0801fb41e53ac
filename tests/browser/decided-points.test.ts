import path from 'node:path'
import type { Page } from 'playwright-core'
import { defaultBook } from '@shared/rulebook/default-book'
import { decider, liaison, secretary } from '../../demo/cast'
import { photo } from '../../demo/photo'
import { World } from '../../demo/world'
import type { Emulator } from '../../emulator'
import { confirm, Phones, picture, sees, tap, tapRow } from '../support/browser'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'

/** Points that a body decides, on the phones of those who decide them: the default rulebook. */
jest.setTimeout(120_000)

const root = path.resolve(__dirname, '../..')
const member = 'wang-fang'

let emulator: Emulator
let world: World
let phones: Phones

beforeAll(async () => {
  emulator = await startTestEmulator({ staticFolder: path.join(root, 'dist/h5') })
  world = new World(emulator)
  await setUpSmallBranch(world, defaultBook)
  world.setClock('2026-03-20 12:00')
  phones = new Phones(emulator)
})
afterAll(async () => {
  await phones.close()
  await emulator.close()
})
afterEach(() => {
  expect(phones.problems).toEqual([])
})

async function declare(who: string, indicator: string, variant?: string): Promise<string> {
  const photos = [await world.upload(who, 'evidence', photo(4))]
  const form = { indicator, variant, day: '2026-03-19', title: '锅炉抢修突击队', photos }
  return (await world.ask(who, 'submitDeclaration', form)).declaration
}

/** Half a point more, on the sheet that has come up. */
const more = (page: Page) => tap(page, '分值增加')

test('李强 proposes, 郑国华 puts another value to the vote, 王芳 reads who decided', async () => {
  const declaration = await declare(member, 'J08')
  const liaisons = await phones.open(liaison, 'features/declaration/review-queue/index')
  await sees(liaisons, '审定时定分，1.00 到 3.00 分')
  await tap(liaisons, '同意，报支部会议')
  await more(liaisons)
  await picture(liaisons, 'decided-points-endorsement')
  await confirm(liaisons, '同意')
  await sees(liaisons, '没有待初审的申报')

  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  const chair = await phones.open(secretary, `features/meeting/meeting/index?id=${meeting}`)
  await sees(chair, '会议在 1.00 到 3.00 分之间定分，李强建议')
  await sees(chair, '+1.50')
  await tapRow(chair, '改提分值')
  await more(chair)
  await picture(chair, 'decided-points-proposal')
  await confirm(chair, '改提分值')
  await sees(chair, '+2.00')
  await picture(chair, 'decided-points-agenda')
  for (const one of smallCommittee) {
    const votes = [{ item: declaration, vote: 'aye' as const, points: 200 }]
    await world.ask(one, 'castVotes', { meeting, votes })
  }
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })

  const own = await phones.open(member, `features/declaration/detail/index?id=${declaration}`)
  await sees(own, '审定通过并入账，计 2.00 分')
  await picture(own, 'decided-points-declaration')
  const { entries } = await world.ask(member, 'showMyPoints', {})
  const entry = entries[0]?.entry ?? ''
  const reason = await phones.open(member, `features/ledger/entry/index?id=${entry}`)
  await sees(reason, '支部会议审定 2.00 分，条款规定 1.00 到 3.00 分')
  await picture(reason, 'decided-points-entry')
  const appeal = await phones.open(member, `features/appeal/compose/index?entry=${entry}`)
  await sees(appeal, '应计分值')
  await sees(appeal, '10 个工作日内作出决定，超期自动转上级。')
  await picture(appeal, 'decided-points-appeal')
})

test('沈建华 decides the points of what was referred to him', async () => {
  const declaration = await declare(secretary, 'J09', 'courage')
  await world.ask(liaison, 'endorseDeclaration', { declaration, points: 350 })
  const superior = await phones.open(decider, 'features/declaration/referred/index')
  await sees(superior, '建议 3.50 分（3.00 到 5.00 分）')
  await tap(superior, '审定通过')
  await more(superior)
  await superior.locator('.sheet textarea').locator('visible=true').fill('事迹属实。')
  await picture(superior, 'decided-points-superior')
  await confirm(superior, '审定通过')
  await sees(superior, '没有转来审定的申报')
  const posted = await world.ask(secretary, 'showDeclaration', { declaration })
  expect(posted).toMatchObject({ state: 'posted', points: 400 })
})
