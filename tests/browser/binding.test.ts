import type { Page } from 'playwright-core'
import { administrator, branch, deputyLiaison, liaison } from '../../demo/cast'
import { photo } from '../../demo/photo'
import { ask } from '../support/ask'
import { fill, picture, sees, tap, tapRow, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { faultsOn } from '../support/looking'

/** A slip is made, used and confirmed; and the liaison files for a member without a phone. */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()
const newcomer = 'yao-jing'

beforeAll(async () => {
  await ask(server.url, administrator.member, 'enrolMember', {
    member: newcomer,
    name: '姚静',
    branch: branch.organisation,
    standing: 'formal',
    office: 'ordinary',
    department: '试验班',
    post: 'technical',
    scored: true,
    since: '2026-08',
    hasPhone: true,
    underProbation: false,
  })
})

const looks: Look[] = [{ width: 320, scale: 1.4, theme: 'dark' }, { width: 375 }]

/** The page on the narrowest phone and on a usual one; nothing sticks out, nothing is cut off. */
async function lookAt(member: string, route: string, words: string | RegExp): Promise<void> {
  for (const look of looks) {
    const page = await phones.openShared(member, route, look)
    await sees(page, words)
    await checked(page, `${route.replace(/\W+/g, '_')} ${member} ${String(look.width)}`)
  }
}

async function checked(page: Page, name: string): Promise<void> {
  await picture(page, `binding ${name}`)
  expect([name, await faultsOn(page)]).toEqual([name, {}])
}

test('李强 makes slips, 姚静 opens hers, and 张蕾 confirms that it is her', async () => {
  const page = await phones.open(liaison, 'features/binding/list/index')
  await sees(page, '没有待确认的绑定')
  await tapRow(page, '制作绑定条')
  await tap(page, '制作')
  await sees(page, /^做好了\s1\s张/)
  await checked(page, 'slips')
  const { slips } = await ask(server.url, liaison, 'issueBindingSlips', { members: [newcomer] })

  const code = slips[0]?.code ?? ''
  const phone = await phones.open(newcomer, `features/binding/bind/index?code=${code}`)
  await tap(phone, '绑定')
  await sees(phone, '已经收到，等待确认')
  await lookAt(newcomer, 'pages/home/index', '等待确认')
  await lookAt(liaison, 'features/binding/list/index', '由另一位联络员或管理员确认')
  await lookAt(deputyLiaison, 'features/binding/list/index', '不是本人')
  await lookAt(liaison, 'features/binding/slips/index', /^给谁做/)

  const deputy = await phones.open(deputyLiaison, 'features/binding/list/index')
  await tap(deputy, '是本人，确认')
  await sees(deputy, '没有待确认的绑定')
  await lookAt(newcomer, 'features/binding/mine/index', '发绑定码')
})

test('李强 files for 王芳 as she asked, and it waits for her word', async () => {
  await lookAt(liaison, 'features/declaration/file-for/index?member=lin-xiuying', '怎样委托的')
  const page = await phones.open(liaison, 'features/declaration/filings/index')
  await tapRow(page, '替谁申报')
  await tapRow(page, '王芳')
  await sees(page, '替王芳申报')
  await fill(page, '做了什么', '社区志愿服务，清扫楼道')
  await tapRow(page, '公益与志愿服务')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '添加照片' }).click()
  const file = { name: 'evidence.png', mimeType: 'image/png', buffer: Buffer.from(photo(12)) }
  await (await chooser).setFiles(file)
  await fill(page, '怎样委托的', '电话里口述')
  await tap(page, '填报，等本人确认')
  await sees(page, '已填报')

  await lookAt(liaison, 'features/declaration/filings/index', '社区志愿服务')
  const { declarations } = await ask(server.url, liaison, 'listFilings', {})
  const filed = declarations.find(({ title }) => title.startsWith('社区志愿服务'))
  const route = `features/declaration/detail/index?id=${filed?.declaration ?? ''}`
  await lookAt(liaison, route, '撤回代办')
  await lookAt(deputyLiaison, route, '给本人确认码')
  await lookAt('wang-fang', route, '是我做的，确认')
  const mine = await phones.open('wang-fang', route)
  await tap(mine, '是我做的，确认')
  await sees(mine, '本人在手机上确认')

  const declaration = filed?.declaration ?? ''
  await ask(server.url, deputyLiaison, 'returnDeclaration', { declaration, reason: '请写明地点。' })
  await lookAt(liaison, route, '补充后再报')
  await lookAt(liaison, `features/declaration/amend/index?id=${declaration}`, /再确认一次/)
})
