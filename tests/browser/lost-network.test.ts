import type { Page } from 'playwright-core'
import { photo } from '../../demo/photo'
import { ask } from '../support/ask'
import { fill, Phones, sees, tap, tapRow } from '../support/browser'
import { startDemoServer, type DemoServer } from '../support/demo-server'

/** The network goes away in the middle of a submit: nothing is lost, and nothing counts twice. */
jest.setTimeout(120_000)

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

async function addPhoto(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加照片' }).click()
  const file = { name: 'evidence.png', mimeType: 'image/png', buffer: Buffer.from(photo(5)) }
  await (await chooser).setFiles(file)
  await sees(page, '草稿已保存')
}
