import { startDemoServer, type DemoServer } from '../support/demo-server'
import { openPage, startApp, tap, type, until, type OpenPage } from '../support/weapp'
import { ask } from '../support/ask'

/** 冯波 was marked absent in July and appeals, in the built weapp output. */
jest.setTimeout(30_000)

let server: DemoServer
let page: OpenPage | undefined

beforeAll(async () => {
  server = await startDemoServer()
  startApp(server.url, 'demo-feng-bo')
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('an absence is appealed, and the appeal says who reconsiders and by when', async () => {
  const points = await ask(server.url, 'feng-bo', 'showMyPoints', {})
  const absence = points.entries.find(
    ({ ownMonth, change }) => ownMonth === '2026-07' && change === 0,
  )
  page = openPage('features/appeal/compose/index', { entry: absence?.entry ?? '' })
  await until(page, (text) => text.includes('七月主题党日'))
  type(page, '为什么', '当天我在东泵站搬沙袋，带队人可以证明。')
  tap(page, { text: '提交申诉' })
  await until(page, (text) => !text.includes('提交申诉'))
  const { appeals } = await ask(server.url, 'feng-bo', 'listMyAppeals', {})
  expect(appeals).toHaveLength(1)
  page.close()
  page = openPage('features/appeal/appeal/index', { id: appeals[0]?.appeal ?? '' })
  await until(page, (text) => text.includes('谁来复议'))
  expect(page.text()).toMatch(/最晚 .*有结论/)
})
