import { liaison } from '../../demo/cast'
import { ask } from '../support/ask'
import { startDemoServer, type DemoServer } from '../support/demo-server'
import {
  inFrontOfTheCamera,
  openPage,
  startApp,
  tap,
  type,
  until,
  untilOpened,
  type OpenPage,
} from '../support/weapp'

/** The screens of 王芳 in the built weapp output, rendered from real replies. */
jest.setTimeout(30_000)

let server: DemoServer
let page: OpenPage | undefined

beforeAll(async () => {
  server = await startDemoServer()
  startApp(server.url, 'demo-wang-fang')
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('home says how one stands, and a tap leads to the scan', async () => {
  page = openPage('pages/home/index')
  await until(page, (text) => text.includes('75.00'))
  expect(page.text()).toContain('八月主题党日')
  tap(page, { text: '扫码签到' })
  await untilOpened('features/activity/scan/index')
})

test('the code at the place is scanned, and home says that it waits to be checked', async () => {
  const { activities } = await ask(server.url, liaison, 'listActivities', {})
  const activity = activities.find(({ state }) => state === 'open')?.activity ?? ''
  const { codes } = await ask(server.url, liaison, 'issueSignInCodes', { activity })
  inFrontOfTheCamera.push(codes[0]?.text ?? '')
  page = openPage('features/activity/scan/index')
  await until(page, (text) => text.includes('已签到，待核对'))
  page.close()
  page = openPage('pages/home/index')
  await until(page, (text) => text.includes('已签到，待核对'))
  expect(page.text()).not.toContain('扫码签到')
})

test('the board shows edition 2 and one place, and leads to the verification', async () => {
  page = openPage('pages/board/index')
  await until(page, (text) => text.includes('第 2 版'))
  expect(page.text()).toContain('我的名次')
  tap(page, { text: '核验' })
  await untilOpened('features/board/verify/index')
})

test('a tap on the first edition shows it in place of the second', async () => {
  page = openPage('features/board/edition/index', { half: '2026-H1', edition: '2' })
  await until(page, (text) => text.includes('第 2 版'))
  const before = page.text()
  tap(page, { text: '第 1 版 · 7 月 23 日公布' })
  await until(page, (text) => text !== before && text.includes('最新的第 2 版'))
})

test('what was written is declared, with a photo, and stands in the list', async () => {
  page = openPage('pages/declare/index')
  await until(page, (text) => text.includes('做了什么'))
  type(page, '做了什么', '志愿服务，社区清扫两小时')
  await until(page, (text) => text.includes('公益与志愿服务'))
  tap(page, { text: '公益与志愿服务' })
  tap(page, { className: 'photo-picker__add' })
  await until(page, (text) => text.includes('草稿已保存'))
  tap(page, { text: '提交' })
  await until(page, (text) => text.includes('李强'))
  page.close()
  page = openPage('features/declaration/mine/index')
  await until(page, (text) => text.includes('志愿服务，社区清扫两小时'))
  expect(page.text()).toContain('待初审')
})

test('the survey of the first half is over, and both groups are shown', async () => {
  page = openPage('features/survey/survey/index')
  await until(page, (text) => text.includes('合计'))
  expect(page.text()).toContain('共发出调查条 10 张')
})

test('a slip is not for a member: one tap sends, and the refusal says where to go', async () => {
  page = openPage('features/survey/slip/index')
  await until(page, (text) => text.includes('扫码输入'))
  type(page, '调查条上的码', 'ABCDE FGHJK')
  await until(page, (text) => text.includes('点一下就提交'))
  tap(page, { text: '一般' })
  await until(page, (text) => text.includes('党员请从首页打开满意度调查作答'))
})

test('a page of slips is not made when no survey is open', async () => {
  page = openPage('features/survey/slips/index', { half: '2026-H1' })
  await until(page, (text) => text.includes('现在不能制作'))
})

test('how one can earn is found in everyday words, and leads to a declaration', async () => {
  page = openPage('features/rulebook/earn/index')
  await until(page, (text) => text.includes('自己申报'))
  type(page, '想做什么，或做过什么', '植树')
  await until(page, (text) => !text.includes('党内荣誉'))
  expect(page.text()).toContain('本年还可得')
  tap(page, { text: '公益与志愿服务' })
  await until(page, (text) => text.includes('上限，和现在还剩多少'))
  tap(page, { text: '去申报' })
  await untilOpened('pages/declare/index')
  page.close()
  page = openPage('pages/declare/index')
  await until(page, (text) => text.includes('审定后预计'))
})
