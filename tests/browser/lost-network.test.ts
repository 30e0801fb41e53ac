import type { Page } from 'playwright-core'
import { photo } from '../../demo/photo'
import { ask } from '../support/ask'
import { fill, sees, tap, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/** The network goes away in the middle of a submit: nothing is lost, and nothing counts twice. */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()

const what = '志愿服务，河堤清理三小时'

async function declaredByGaoFeng(): Promise<number> {
  const { declarations } = await ask(server.url, 'gao-feng', 'listMyDeclarations', {})
  return declarations.filter(({ title }) => title === what).length
}

test('the answer is lost, the app is closed, and the second try is the same declaration', async () => {
  const page = await phones.open('gao-feng', 'pages/declare/index')
  await fill(page, '做了什么', what)
  await tapRow(page, '公益与志愿服务')
  await addPhoto(page)
  await page.route('**/call/api', async (route) => {
    // The cloud does what it was asked; only the way back is cut.
    await route.fetch()
    await route.abort()
  })
  await tap(page, '提交')
  await sees(page, /没有丢失/)
  expect(await declaredByGaoFeng()).toBe(1)

  await page.unroute('**/call/api')
  await page.reload()
  await tap(page, '提交')
  await sees(page, '李强')
  expect(await declaredByGaoFeng()).toBe(1)
})

test('without any network the draft waits, and is sent once when the network is back', async () => {
  const waiting = '志愿服务，图书整理两小时'
  const page = await phones.open('liang-yu', 'pages/declare/index')
  await fill(page, '做了什么', waiting)
  await tapRow(page, '公益与志愿服务')
  await addPhoto(page)
  await page.context().setOffline(true)
  await tap(page, '提交')
  await sees(page, /没有传上去|没有丢失/)
  await page.context().setOffline(false)
  await tap(page, '提交')
  await sees(page, '李强')
  const { declarations } = await ask(server.url, 'liang-yu', 'listMyDeclarations', {})
  expect(declarations.filter(({ title }) => title === waiting)).toHaveLength(1)
})

test('tapped three times at once, while the photo takes its time, it is one declaration', async () => {
  const hasty = '志愿服务，清理河道两小时'
  const page = await phones.open('zhu-lin', 'pages/declare/index')
  await fill(page, '做了什么', hasty)
  await tapRow(page, '公益与志愿服务')
  await addPhoto(page)
  let uploads = 0
  await page.route('**/upload*', async (route) => {
    uploads += 1
    // A second one would arrive after the first was submitted.
    if (uploads > 1) await page.waitForTimeout(1_500)
    await route.continue()
  })
  const button = page.getByRole('button', { name: '提交', exact: true })
  await button.locator('visible=true').evaluate((element: HTMLElement) => {
    for (let tap = 0; tap < 3; tap += 1) element.click()
  })
  await sees(page, '李强')
  await page.waitForTimeout(2_500)
  const { declarations } = await ask(server.url, 'zhu-lin', 'listMyDeclarations', {})
  expect(declarations.filter(({ title }) => title === hasty)).toHaveLength(1)
  expect(uploads).toBe(1)
})

async function addPhoto(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加照片' }).click()
  const file = { name: 'evidence.png', mimeType: 'image/png', buffer: Buffer.from(photo(5)) }
  await (await chooser).setFiles(file)
  await sees(page, '草稿已保存')
}
