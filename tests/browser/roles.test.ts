import type { Page } from 'playwright-core'
import { administrator, branch, decider, inspector, secretary } from '../../demo/cast'
import { sees, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/** A page that a role cannot use is not offered to it; what it may read is one way from home. */
jest.setTimeout(120_000)

const { phones } = demoOnPhones()

function tabsOf(page: Page): Promise<string[]> {
  return page.locator('.tab-bar__title').locator('visible=true').allTextContents()
}

const member = ['首页', '申报', '积分榜', '我的']
const superior = ['首页', '我的']

test.each([
  ['wang-fang', member],
  [secretary, member],
  [decider, superior],
  [inspector, superior],
  [administrator.member, superior],
])('%s is offered the tabs %j on both pages', async (person, tabs) => {
  for (const route of ['pages/home/index', 'pages/me/index']) {
    const page = await phones.openShared(person, route)
    await page.locator('.skeleton').locator('visible=true').waitFor({ state: 'hidden' })
    expect(await tabsOf(page)).toEqual(tabs)
  }
})

test('superiors are not offered activities and a book that their own branch does not have', async () => {
  for (const person of [decider, inspector]) {
    const page = await phones.open(person, 'pages/me/index')
    await sees(page, '我的职责')
    expect(await page.getByText('支部活动').count()).toBe(0)
    expect(await page.getByText('考核细则').count()).toBe(0)
  }
})

test('陆文 inspects a branch: board, book, and from a meeting to the entry it booked', async () => {
  const page = await phones.open(inspector, 'pages/home/index')
  await tapRow(page, '下级支部')
  await tapRow(page, branch.name)
  await tapRow(page, '积分榜')
  await sees(page, '第 2 版')
  await page.goBack()
  await tapRow(page, '考核细则')
  await sees(page, '公益与志愿服务')
  await page.goBack()
  await tapRow(page, '半年评定')
  await sees(page, '四步依次办理')
  await page.goBack()
  await tapRow(page, '支部会议')
  await page
    .getByText(/已结束/)
    .locator('visible=true')
    .last()
    .click()
  await page.getByText('看申报和佐证').locator('visible=true').first().click()
  await tapRow(page, '看这一分怎么来的')
  await sees(page, '台账序号与校验')
})

test('an address that leads nowhere says so and leads home', async () => {
  const page = await phones.open('wang-fang', 'features/nowhere/index?id=1')
  await sees(page, '没有这个页面')
  await page.getByRole('button', { name: '回首页' }).click()
  await sees(page, '查看每一分的来由')
})
