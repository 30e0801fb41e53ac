import type { Page } from 'playwright-core'
import { photo } from '../../demo/photo'
import { committee, secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { fill, sees, tap, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/** 吴倩 asks how she can earn, in her own words, and declares from the answer. */
jest.setTimeout(120_000)

const asking = 'wu-qian'
const what = '河堤植树，三小时'

const { server, phones } = demoOnPhones()
let before: number

beforeAll(async () => {
  before = await leftOfVolunteering()
})

async function leftOfVolunteering(): Promise<number> {
  const { ways } = await ask(server.url, asking, 'listWaysToEarn', {})
  return ways.find(({ indicator }) => indicator === 'L12')?.left ?? 0
}

const stands = (left: number) => `本年还可得 ${(left / 100).toFixed(2)}`

async function searchFromHome(words: string): Promise<Page> {
  const page = await phones.open(asking, 'pages/home/index')
  await tapRow(page, '怎么得分')
  await fill(page, '想做什么，或做过什么', words)
  return page
}

test('everyday words find the clause, with what is left; what fits nothing is said', async () => {
  const page = await searchFromHome('冰淇淋')
  await sees(page, '没有找到对得上的条款')
  await fill(page, '想做什么，或做过什么', '植树')
  await sees(page, '公益与志愿服务')
  await sees(page, stands(before))
  expect(await page.getByText('党内荣誉').locator('visible=true').count()).toBe(0)
})

test('the modules narrow it, and what costs points stands apart', async () => {
  const page = await searchFromHome('')
  await sees(page, '会扣分的')
  await page.getByRole('radio', { name: '模块：加分' }).locator('visible=true').click()
  await sees(page, '党内荣誉')
  expect(await page.getByText('公益与志愿服务').locator('visible=true').count()).toBe(0)
  expect(await page.getByText('会扣分的').locator('visible=true').count()).toBe(0)
})

test('a declaration starts there with the clause chosen, also a second time', async () => {
  const page = await searchFromHome('植树')
  await tapRow(page, '公益与志愿服务')
  await sees(page, '上限，和现在还剩多少')
  await tap(page, '去申报')
  await fill(page, '做了什么', what)
  const chosen = page.getByRole('radio', { name: '公益与志愿服务' }).locator('visible=true')
  expect(await chosen.getAttribute('aria-checked')).toBe('true')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加照片' }).locator('visible=true').click()
  const file = { name: 'evidence.png', mimeType: 'image/png', buffer: Buffer.from(photo(23)) }
  await (await chooser).setFiles(file)
  await tap(page, '提交')
  await sees(page, '已提交')
  // From the same phone again: the form stands where the result was, under the other clause.
  await page.locator('.tab-bar__title', { hasText: '首页' }).locator('visible=true').click()
  await tapRow(page, '怎么得分')
  await fill(page, '想做什么，或做过什么', '表彰')
  await tapRow(page, '党内荣誉')
  await tap(page, '去申报')
  await sees(page, '档次')
  const other = page.getByRole('radio', { name: '党内荣誉' }).locator('visible=true')
  expect(await other.getAttribute('aria-checked')).toBe('true')
})

test('once it is approved there is less left', async () => {
  const { declarations } = await ask(server.url, asking, 'listMyDeclarations', {})
  const declaration = declarations.find(({ title }) => title === what)?.declaration ?? ''
  await ask(server.url, 'li-qiang', 'endorseDeclaration', { declaration })
  const { meeting } = await ask(server.url, secretary, 'openMeeting', { title: '支委会' })
  for (const member of committee) {
    const { items } = await ask(server.url, member, 'showMeeting', { meeting })
    const open = items.filter(({ recusedMyself }) => !recusedMyself)
    const votes = open.map(({ item }) => ({ item, vote: 'aye' as const }))
    await ask(server.url, member, 'castVotes', { meeting, votes })
  }
  await ask(server.url, secretary, 'closeMeeting', { meeting, reasons: [] })
  const page = await searchFromHome('植树')
  await sees(page, stands(before - 100))
  expect(await leftOfVolunteering()).toBe(before - 100)
})
