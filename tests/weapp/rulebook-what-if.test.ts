import { secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { startDemoServer, type DemoServer } from '../support/demo-server'
import { openPage, opened, startApp, tap, until, type OpenPage } from '../support/weapp'

/** What the secretary does with a draft in the built weapp output. */
jest.setTimeout(30_000)

const basis = { kind: 'analysis' as const, text: '上半年多数党员已达上限，区分不出。' }

let server: DemoServer
let page: OpenPage | undefined
let draft: string

beforeAll(async () => {
  server = await startDemoServer()
  startApp(server.url, `demo-${secretary}`)
  const start = { version: '2027-1', startsWith: '2027-H1' }
  const started = await ask(server.url, secretary, 'startRulebookDraft', start)
  draft = started.draft
  await ask(server.url, secretary, 'changeDraftRow', {
    ...{ draft, revision: started.revision, indicator: 'L04', basis },
    change: { cap: { general: 200, except: [200] } },
  })
}, 120_000)
afterAll(() => server.close())
afterEach(() => page?.close())

test('a draft is tried on the past half-year', async () => {
  page = openPage('features/rulebook/replay/index', { draft })
  await until(page, (text) => text.includes('开始试算'))
  tap(page, { text: '开始试算' })
  await until(page, (text) => text.includes('已算 30 / 30 人'))
  expect(page.text()).toContain('人的积分会变')
})

test('the clauses of a half-year are analysed', async () => {
  page = openPage('features/rulebook/analysis/index')
  await until(page, (text) => text.includes('业务融合条款占全部得分'))
  expect(page.text()).toMatch(/适用 \d+ 人/)
})

test('the draft is made into a file, opened, and read back from a chat', async () => {
  page = openPage('features/rulebook/files/index', { draft })
  await until(page, (text) => text.includes('做成文件'))
  tap(page, { text: '做成文件' })
  await until(page, (text) => text.includes('文件已做好'))
  tap(page, { text: '打开，可转发' })
  await until(page, () => opened.at(-1) === 'wxfile://usr/考核细则-2027-1.xlsx')
  tap(page, { text: '选择文件' })
  await until(page, (text) => text.includes('和草稿一样'))
})
