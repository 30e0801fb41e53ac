import { startDemoServer, type DemoServer } from '../support/demo-server'
import { openPage, startApp, tap, type, until, untilOpened, type OpenPage } from '../support/weapp'
import { ask } from '../support/ask'
import { draftRulebook, loginCode, proposeWithoutLogin } from '../support/rulebook-draft'
import { openidOf, secretary, votersOf } from '../../demo/cast'

/** 郑国华 and the rulebook on its way, in the built weapp output. */
jest.setTimeout(30_000)

let server: DemoServer
let page: OpenPage | undefined
let draft: string

const asked: Parameters<typeof draftRulebook>[0] = (...given) => ask(server.url, ...given)

beforeAll(async () => {
  server = await startDemoServer()
  draft = await draftRulebook(asked)
  startApp(server.url, openidOf(secretary))
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('the versions show what holds and what is on its way', async () => {
  page = openPage('features/rulebook/versions/index')
  await until(page, (text) => text.includes('起草中') && text.includes('现行'))
  expect(page.text()).toContain('2026 年上半年起施行')
})

test('the draft shows each change with its basis, and what the linter stops', async () => {
  page = openPage('features/rulebook/draft/index', { id: draft })
  await until(page, (text) => text.includes('L12 公益与志愿服务：上限 6 → 7 分'))
  expect(page.text()).toContain('依据（运行分析）')
  expect(page.text()).toContain('国办函〔2026〕12号')
  tap(page, { text: '条款' })
  await until(page, (text) => text.includes('找条款'))
  type(page, '找条款', '新增')
  await until(page, (text) => text.includes('登录') && !text.includes('L12'))
  tap(page, { className: 'row' })
  await untilOpened(`indicator=${loginCode}`)
})

test('a row is changed, what is no figure is named at its field', async () => {
  page = openPage('features/rulebook/draft-row/index', { draft, indicator: 'L12' })
  await until(page, (text) => text.includes('支部班子成员'))
  type(page, '上限', '九分')
  await until(page, (text) => text.includes('请填分数'))
  type(page, '上限', '9')
  await until(page, (text) => !text.includes('请填分数'))
  tap(page, { text: '保存修改' })
  await untilSaved()
})

/** Saving leads back, which a page alone on the desk does not show: the server tells. */
async function untilSaved(): Promise<void> {
  const end = Date.now() + 8_000
  for (;;) {
    const { cap } = await asked(secretary, 'showDraftRow', { draft, indicator: 'L12' })
    if (cap?.general === 900) return
    if (Date.now() > end) throw new Error(`The cap is still ${cap?.general ?? 'none'}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('a row like another one is offered the next code', async () => {
  page = openPage('features/rulebook/add-row/index', { draft, like: 'L12' })
  await until(page, (text) => text.includes('照 L12 公益与志愿服务 增加一条'))
  expect(page.text()).toContain('编号')
})

test('the minutes of the members’ meeting say what is wrong with them', async () => {
  await proposeWithoutLogin(asked, draft)
  page = openPage('features/rulebook/adopt/index', { draft })
  await until(page, (text) => text.includes('表决人数'))
  type(page, '实到', '3')
  await until(page, (text) => text.includes('会议不成立'))
  type(page, '实到', `${votersOf('2026-08-20')}`)
  type(page, '赞成票', '26')
  await until(page, (text) => !text.includes('不成立'))
})
