import { startDemoServer, type DemoServer } from '../support/demo-server'
import { openPage, startApp, tap, type, until, type OpenPage } from '../support/weapp'
import { ask } from '../support/ask'
import { decider, openidOf } from '../../demo/cast'

/** 沈建华 and what is required of the rulebooks below, in the built weapp output. */
jest.setTimeout(30_000)

let server: DemoServer
let page: OpenPage | undefined

beforeAll(async () => {
  server = await startDemoServer()
  startApp(server.url, openidOf(decider))
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('a clause is found, pinned and saved, and the page says from when it is checked', async () => {
  page = openPage('features/rulebook/frame/index')
  await until(page, (text) => text.includes('规定的条款 · 0 条'))
  type(page, '找条款', 'L12')
  await until(page, (text) => text.includes('L12 公益') && !text.includes('L04'))
  tap(page, { className: 'choice__option' })
  await until(page, (text) => text.includes('规定的条款 · 1 条'))
  tap(page, { className: 'button_primary', text: '核对并保存' })
  await until(page, (text) => text.includes('新规定：L12 公益与志愿服务'))
  tap(page, { className: 'button_primary', text: '保存' })
  await until(page, (text) => text.includes('已保存，从下一次提请起检查。'))
  const { frame } = await ask(server.url, decider, 'showRulebookFrame', {})
  expect(frame?.pinned.map(({ indicator }) => indicator)).toEqual(['L12'])
})
