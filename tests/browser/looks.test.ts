import type { Page } from 'playwright-core'
import { liaison, secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { Phones, type Look } from '../support/browser'
import { startDemoServer, type DemoServer } from '../support/demo-server'

/** Every page on the narrowest phone with the largest type, and on a wide one. */
jest.setTimeout(180_000)

let server: DemoServer
let phones: Phones

beforeAll(async () => {
  server = await startDemoServer()
  phones = await Phones.start(server.url)
})
afterAll(async () => {
  await phones.close()
  await server.close()
})

const looks: [string, Look][] = [
  ['320 px, type ×1.4, dark', { width: 320, scale: 1.4, theme: 'dark' }],
  ['414 px, light', { width: 414 }],
]

const pages: [member: string, route: string][] = [
  ['wang-fang', 'pages/home/index'],
  ['wang-fang', 'pages/declare/index'],
  ['aynur', 'pages/board/index'],
  [secretary, 'pages/me/index'],
  ['wang-fang', 'features/ledger/points/index'],
  ['wang-fang', 'features/declaration/mine/index'],
  [liaison, 'features/declaration/review-queue/index'],
  ['shen-jianhua', 'features/declaration/referred/index'],
  [secretary, 'features/meeting/list/index'],
  [liaison, 'features/activity/list/index'],
  [liaison, 'features/activity/create/index'],
  ['wang-fang', 'features/activity/scan/index'],
  [secretary, 'features/evaluation/cockpit/index'],
  ['he-jun', 'features/board/edition/index?half=2026-H1&edition=1'],
  ['he-jun', 'features/board/verify/index?id=overhaul-branch:2026-H1:2'],
  ['he-jun', 'features/appeal/mine/index'],
  ['wu-qian', 'features/appeal/queue/index'],
  ['wang-fang', 'features/rulebook/read/index'],
  ['wang-fang', 'features/settings/settings/index'],
  ['nobody', 'features/organisation/bind/index'],
]

/** Error states that are shown, where a page did not get what it asked for. */
function errorsOn(page: Page): Promise<number> {
  return page.locator('.empty-state[role="alert"]').locator('visible=true').count()
}

/** What sticks out of the window to the right, in words; empty where nothing does. */
async function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth
    const meant = '.watermark, .watermark *'
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => !element.matches(meant))
      .map((element) => `${element.className}: ${element.textContent.slice(0, 20)}`)
  })
}

describe.each(looks)('%s', (_, look) => {
  test.each(pages)('%s at %s', async (member, route) => {
    const page = await phones.open(member, route, look)
    await page.locator('.screen').locator('visible=true').first().waitFor()
    await page.locator('.skeleton').locator('visible=true').waitFor({ state: 'hidden' })
    expect(await errorsOn(page)).toBe(0)
    expect(await stickingOut(page)).toEqual([])
    expect(phones.problems).toEqual([])
    await page.context().close()
  })
})

test('the check finds what sticks out', async () => {
  const page = await phones.open('wang-fang', 'pages/home/index')
  await page.locator('.screen').locator('visible=true').first().waitFor()
  await page.evaluate(() => {
    const planted = document.createElement('div')
    planted.style.cssText = 'position:absolute;left:0;width:2000px'
    planted.className = 'planted'
    document.body.appendChild(planted)
  })
  expect(await stickingOut(page)).toEqual([expect.stringContaining('planted')])
})

test('the check finds an error state', async () => {
  const page = await phones.open('wang-fang', 'pages/home/index')
  await page.locator('.screen').locator('visible=true').first().waitFor()
  await page.route('**/call/api', (route) => route.abort())
  await page.reload()
  await page.locator('.empty-state').locator('visible=true').waitFor()
  expect(await errorsOn(page)).toBe(1)
})

test('pages that need an id open with one', async () => {
  const { activities } = await ask(server.url, liaison, 'listActivities', {})
  const { declarations } = await ask(server.url, 'wang-fang', 'listMyDeclarations', {})
  const { meetings } = await ask(server.url, secretary, 'listMeetings', {})
  const { appeals } = await ask(server.url, 'he-jun', 'listMyAppeals', {})
  const { entries } = await ask(server.url, 'wang-fang', 'showMyPoints', {})
  const routes: [string, string][] = [
    [liaison, `features/activity/activity/index?id=${activities[0]?.activity ?? ''}`],
    [liaison, `features/activity/code/index?id=${activities[0]?.activity ?? ''}`],
    ['wang-fang', `features/declaration/detail/index?id=${declarations[0]?.declaration ?? ''}`],
    ['wang-fang', `features/declaration/amend/index?id=${declarations[0]?.declaration ?? ''}`],
    [secretary, `features/meeting/meeting/index?id=${meetings[0]?.meeting ?? ''}`],
    ['he-jun', `features/appeal/appeal/index?id=${appeals[0]?.appeal ?? ''}`],
    ['wang-fang', `features/ledger/entry/index?id=${entries[0]?.entry ?? ''}`],
  ]
  for (const [member, route] of routes) {
    const page = await phones.open(member, route, { width: 320, scale: 1.4 })
    await page.locator('.screen').locator('visible=true').first().waitFor()
    await page.locator('.skeleton').locator('visible=true').waitFor({ state: 'hidden' })
    expect([route, await errorsOn(page)]).toEqual([route, 0])
    expect([route, await stickingOut(page)]).toEqual([route, []])
    await page.context().close()
  }
})
