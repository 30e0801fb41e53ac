import type { Page } from 'playwright-core'
import { codeOfStatement, statementOfCode } from '@shared/transfer/statement-code'
import { administrator, branch, inspector, liaison, officeBranch, secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { fill, picture, sees, tap, tapRow, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { faultsOn } from '../support/looking'
import { readFromScreen } from '../support/qr'

/** Somebody moves on, and is taken in: by a tap, or from a sheet of another deployment. */
jest.setTimeout(120_000)

const admin = administrator.member
const { server, phones } = demoOnPhones()

const looks: Look[] = [{ width: 320, scale: 1.4, theme: 'dark' }, { width: 414 }]

async function checked(page: Page, name: string): Promise<void> {
  await picture(page, `transfer ${name}`)
  expect([name, await faultsOn(page)]).toEqual([name, {}])
}

/** What a person does on each of the two phones, and how the page looks then. */
async function lookAt(
  member: string,
  route: string,
  name: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  for (const look of looks) {
    const page = await phones.openShared(member, route, look)
    await act(page)
    await checked(page, `${name} ${String(look.width)}`)
  }
}

test('梁宇 is sent to a branch that is found in the tree', async () => {
  const page = await phones.open(admin, 'features/transfer/start/index')
  await tapRow(page, '从哪个支部转出')
  await tapRow(page, branch.name)
  await tapRow(page, '转到哪个支部')
  await tapRow(page, officeBranch.name)
  await sees(page, officeBranch.name)
  await lookAt(admin, 'features/transfer/start/index', 'which branch', async (one) => {
    await tapRow(one, '从哪个支部转出')
    await sees(one, branch.name)
  })
  const start = `features/transfer/start/index?branch=${branch.organisation}`
  await lookAt(admin, start, 'start', (one) => sees(one, '转到哪个支部'))
})

test('his letter is a matter of the branch that he left and of himself', async () => {
  const { transfer } = await ask(server.url, admin, 'startTransfer', {
    member: 'liang-yu',
    destination: officeBranch.name,
    to: officeBranch.organisation,
    lastMonth: '2026-07',
    letterExpires: '2026-08-30',
  })
  for (const who of [secretary, liaison]) {
    const words = /1\s名转出党员的介绍信/
    await lookAt(who, 'pages/home/index', `home of ${who}`, (page) => sees(page, words))
  }
  await lookAt('liang-yu', 'pages/home/index', 'home of the member', (page) =>
    sees(page, '你的介绍信'),
  )
  await lookAt(secretary, 'features/transfer/list/index', 'left', (page) => sees(page, '在途'))
  await lookAt(inspector, 'features/transfer/list/index', 'not for an inspector', (page) =>
    sees(page, /不在你的职责范围内/),
  )
  await lookAt(admin, 'features/transfer/list/index', 'list', (page) => sees(page, '在途'))
  const shown = `features/transfer/transfer/index?id=${transfer}`
  await lookAt(admin, shown, 'sheet', (page) => sees(page, '校验值'))
  const { statement } = await ask(server.url, 'liang-yu', 'showTransfer', { transfer })
  const narrow = await phones.open('liang-yu', shown, { width: 320 })
  await narrow.locator('.qr-code').scrollIntoViewIfNeeded()
  await checked(narrow, 'code')
  expect(statementOfCode(JSON.parse((await readFromScreen(narrow)) ?? 'null'))).toEqual(statement)
  const phone = await phones.open('liang-yu', 'pages/me/index')
  await tapRow(phone, '我的转接')
  await sees(phone, /介绍信.*到期/)
})

test('顾明 takes him in without typing: what is known stands there already', async () => {
  const arrival = 'features/transfer/arrival/index'
  await lookAt(admin, arrival, 'who comes', (page) => sees(page, '梁宇'))
  await lookAt(admin, arrival, 'form', async (page) => {
    await tapRow(page, '梁宇')
    await sees(page, '在新支部的名册里')
  })
  const page = await phones.open(admin, arrival)
  await tapRow(page, '梁宇')
  await sees(page, officeBranch.name)
  await tap(page, '接收')
  await sees(page, '梁宇已转入')
  await checked(page, 'done')
  const { members } = await ask(server.url, admin, 'listMembers', {
    branch: officeBranch.organisation,
  })
  expect(members).toContainEqual(
    expect.objectContaining({ member: 'liang-yu-2', department: '试验班', post: 'technical' }),
  )
})

test('a sheet of another deployment is read from its code, and asks why it is believed', async () => {
  const { transfer } = await ask(server.url, admin, 'startTransfer', {
    member: 'song-jia',
    destination: '城北供电公司党委',
    lastMonth: '2026-07',
    letterExpires: '2026-08-30',
  })
  const { statement } = await ask(server.url, admin, 'showTransfer', { transfer })
  const page = await phones.open(admin, 'features/transfer/arrival/index')
  await tapRow(page, '外单位')
  await fill(page, '结转单', '抄错的结转单')
  await sees(page, /这不是完整的结转单/)
  await checked(page, 'unreadable')
  await fill(page, '结转单', codeOfStatement(statement))
  await sees(page, '宋佳')
  await tapRow(page, '转入哪个支部')
  await tapRow(page, officeBranch.name)
  await sees(page, '在新支部的名册里')
  await checked(page, 'form from elsewhere')
})
