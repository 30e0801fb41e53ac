import { startDemoServer, type DemoServer } from '../support/demo-server'
import { openPage, startApp, tap, until, untilOpened, type OpenPage } from '../support/weapp'

/** The screens of 王芳 in the built weapp output, on real replies. */
let server: DemoServer
let page: OpenPage | undefined

beforeAll(async () => {
  server = await startDemoServer()
  startApp(server.url, 'demo-wang-fang')
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('home says how one stands, and a tap leads to the reasons', async () => {
  page = openPage('pages/home/index')
  await until(page, (text) => text.includes('75.00'))
  expect(page.text()).toContain('八月主题党日')
  tap(page, { text: '扫码签到' })
  await untilOpened('features/activity/scan/index')
})

test('the board shows edition 2, one place among the ranked, and leads to the editions', async () => {
  page = openPage('pages/board/index')
  await until(page, (text) => text.includes('第 2 版'))
  expect(page.text()).toContain('我的名次')
})
