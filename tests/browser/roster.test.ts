import type { Page } from 'playwright-core'
import { administrator, branch, groupLeader, officeBranch, partyCommittee } from '../../demo/cast'
import { ask } from '../support/ask'
import { confirm, fill, picture, sees, tap, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { faultsOn } from '../support/looking'
import { rosterFile, sheetRow, type SheetRow } from '../support/roster-sheet'

/** The administrator keeps the roster: by a sheet, and one by one. */
jest.setTimeout(120_000)

const admin = administrator.member
const narrow = { width: 320, height: 1600, scale: 1.4, theme: 'dark' } as const
const { server, phones } = demoOnPhones()

async function choose(page: Page, rows: readonly SheetRow[]): Promise<void> {
  const file = await rosterFile(rows.map(sheetRow))
  const opened = page.waitForEvent('filechooser')
  await tap(page, '选择表格')
  const chooser = await opened
  await chooser.setFiles({
    name: 'roster.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file),
  })
}

async function looksWell(page: Page, name: string): Promise<void> {
  await picture(page, `roster_${name}`)
  expect(await faultsOn(page)).toEqual({})
}

const files = `features/roster/files/index?organisation=${partyCommittee.organisation}`

test('a sheet with faults tells where each is', async () => {
  const page = await phones.open(admin, files, narrow)
  await choose(page, [
    { 编号: 'B-1', 党支部: '没有的支部' },
    { 编号: 'B-2', 起始月份: '2026-13' },
  ])
  await sees(page, '有 2 处要改，名册没有变')
  await sees(page, '第 2 行 C 列 党支部')
  await looksWell(page, 'faulty')
})

test('a sheet is looked at, confirmed, and its report says what was done', async () => {
  const page = await phones.open(admin, files, narrow)
  await choose(page, [{ 编号: 'B-1' }, { 编号: 'B-2', 姓名: '罗敏', 起始月份: '2026-09' }])
  await sees(page, '预览，还没有写进名册')
  await looksWell(page, 'preview')
  await fill(page, '依据', '2026 年名册核对')
  await tap(page, '写进名册')
  await confirm(page, '写进名册')
  await sees(page, '已写进名册')
  await looksWell(page, 'report')
  const asked = { branch: officeBranch.organisation }
  const { members } = await ask(server.url, admin, 'listMembers', asked)
  expect(members.map(({ member }) => member)).toEqual(expect.arrayContaining(['B-1', 'B-2']))
})

test('a change of a member stands in the history, with its month', async () => {
  const page = await phones.open(admin, 'features/roster/member/index?id=gao-feng', narrow)
  await fill(page, '部门', '技术室')
  await fill(page, '依据', '岗位调整通知')
  await tap(page, '登记变动')
  await sees(page, /^已登记/)
  await sees(page, '部门：变电检修二班 → 技术室')
  await looksWell(page, 'member')
})

test('an office that is ended is gone from the list', async () => {
  const organisation = branch.organisation
  const route = `features/roster/appointments/index?organisation=${organisation}`
  const page = await phones.open(admin, route, narrow)
  await page.getByText('副联络员 张蕾').locator('visible=true').click()
  await looksWell(page, 'ending')
  await tap(page, '结束任职')
  await sees(page, /到 .+ 为止/)
  const { appointments } = await ask(server.url, admin, 'showOrganisation', { organisation })
  expect(appointments.find(({ role }) => role === 'deputyLiaison')?.until).toBeDefined()
})

test('the roster goes out as a file of everybody', async () => {
  const page = await phones.open(admin, files, narrow)
  await tap(page, '导出名册')
  await sees(page, /^文件已做好，\d+\s人$/)
  await looksWell(page, 'out')
})

test('a branch leads to its bindings and transfers, and says whose phone is missing', async () => {
  const { organisation } = branch
  const page = await phones.open(
    admin,
    `features/roster/tree/index?organisation=${organisation}`,
    narrow,
  )
  await sees(page, '转出一名党员')
  await looksWell(page, 'tree')
  await tapRow(page, '初始化进度')
  await sees(page, /^有手机的\s\d+\s人，已绑定\s\d+\s人/)
  await looksWell(page, 'steps')
})

test('a group leader is offered those of the group to file for', async () => {
  const page = await phones.open(groupLeader, 'pages/me/index', narrow)
  await tapRow(page, '代办申报')
  await tapRow(page, '替谁申报')
  await sees(page, '林秀英')
  expect(await page.getByText('王芳').count()).toBe(0)
  await picture(page, 'roster_leader')
})
