import path from 'node:path'
import type { Page } from 'playwright-core'
import { administrator, branch, liaison, members } from '../../demo/cast'
import { photo } from '../../demo/photo'
import { defaultBook } from '@shared/rulebook/default-book'
import type { Emulator } from '../../emulator'
import { decideInMeeting } from '../support/branch-life'
import { Phones, picture, sees, type Look } from '../support/browser'
import { startTestEmulator } from '../support/emulator'
import { faultsOn } from '../support/looking'
import { setUpSmallBranch } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** 林秀英 has retired: what she, and who takes her off the scoring, see on their phones. */
jest.setTimeout(180_000)

const root = path.resolve(__dirname, '../..')
const admin = administrator.member
const retired = 'lin-xiuying'
const basis = '支委会会议记录'

let emulator: Emulator
let world: StrictWorld
let phones: Phones

beforeAll(async () => {
  emulator = await startTestEmulator({ staticFolder: path.join(root, 'dist/h5') })
  phones = new Phones(emulator)
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, defaultBook)
  const one = members.find(({ member }) => member === retired)
  if (one === undefined) throw new Error('Nobody to retire')
  const { name, office, department, post } = one
  const person = { member: retired, name, branch: branch.organisation, office, department, post }
  const rest = { standing: 'formal', scored: true, since: '2026-01', hasPhone: true } as const
  await world.ask(admin, 'enrolMember', { ...person, ...rest, underProbation: false })
  const { code } = await world.ask(admin, 'issueBindingCode', { member: retired })
  await world.ask(retired, 'bindIdentity', { code })
  world.setClock('2026-02-25 10:00')
})
afterAll(async () => {
  await phones.close()
  await emulator.close()
})
afterEach(() => {
  expect(phones.problems).toEqual([])
})

const looks: [string, Look][] = [
  ['320', { width: 320, scale: 1.4, theme: 'dark' }],
  ['414', { width: 414 }],
]

async function looksWell(page: Page, name: string): Promise<void> {
  await picture(page, `honours_${name}`)
  expect([name, await faultsOn(page)]).toEqual([name, {}])
}

async function lookAt(who: string, route: string, words: string, name: string): Promise<void> {
  for (const [width, look] of looks) {
    const page = await phones.openShared(who, route, look)
    await sees(page, words)
    await looksWell(page, `${name}_${width}`)
  }
}

test('who takes her off the scoring writes down the decision of the committee', async () => {
  for (const [width, look] of looks) {
    const page = await phones.open(admin, `features/roster/member/index?id=${retired}`, look)
    await page.getByRole('radio', { name: '是否计分：否' }).click()
    await sees(page, '应到')
    await looksWell(page, `resolution_${width}`)
  }
  const { fields, revision } = await world.ask(admin, 'showMember', { member: retired })
  await world.ask(admin, 'changeMember', {
    member: retired,
    revision,
    fields: { ...fields, standing: 'retired', scored: false },
    on: '2026-02-25',
    basis,
    resolution: { title: '支委会会议', heldOn: '2026-02-20', expected: 3, present: 3, ayes: 3 },
  })
})

test('what she does well is declared, decided and stands in her record', async () => {
  world.setClock('2026-03-12 10:00')
  const photos = [await world.upload(retired, 'evidence', photo(31))]
  const form = {
    indicator: 'J01',
    variant: 'city',
    title: '老党员先锋岗',
    day: '2026-03-10',
    photos,
  }
  const { declaration } = await world.ask(retired, 'submitDeclaration', form)
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
  await lookAt(retired, 'pages/home/index', '荣誉', 'home')
  await lookAt(retired, 'features/ledger/points/index', '党内荣誉', 'record')
  await lookAt(retired, 'pages/declare/index', '做了什么', 'declare')
})
