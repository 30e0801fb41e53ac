import path from 'node:path'
import { liaison, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { declareVolunteering } from '../support/branch-life'
import { Phones, picture, sees, tap } from '../support/browser'
import { startTestEmulator } from '../support/emulator'
import { setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** A meeting on nothing but 陈志远's own declaration: he votes on nothing, and counts as there. */
jest.setTimeout(120_000)

const root = path.resolve(__dirname, '../..')
const [, officer] = smallCommittee

let emulator: Emulator
let phones: Phones

beforeAll(async () => {
  emulator = await startTestEmulator({ staticFolder: path.join(root, 'dist/h5') })
  phones = new Phones(emulator)
})
afterAll(async () => {
  await phones.close()
  await emulator.close()
})

test('whoever must not vote on anything says that they have come', async () => {
  const world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-13 18:20')
  const declaration = await declareVolunteering(world, officer, '社区服务', '2026-03-12')
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })

  const page = await phones.open(officer, `features/meeting/meeting/index?id=${meeting}`)
  await sees(page, '各项都需要你回避')
  await picture(page, 'meeting-recused-from-all')
  await tap(page, '到会')
  await sees(page, '到会 1 / 3')
  expect(await page.getByText('各项都需要你回避').count()).toBe(0)
  await picture(page, 'meeting-come')
  expect(phones.problems).toEqual([])
})
