import type { Page } from 'playwright-core'
import { deputyLiaison, liaison, secretary, votersOf } from '../../demo/cast'
import { ask, post, setClock } from '../support/ask'
import { fill, picture, sees, tap, tapRow } from '../support/browser'
import { faultsOn } from '../support/looking'
import { demoOnPhones } from '../support/demo-phones'
import { settleDeclarations } from '../support/settle-declarations'

/** The second half-year of the demo is published, and its survey lived in a real browser. */
jest.setTimeout(180_000)

const half = '2026-H2'
const { server, phones } = demoOnPhones()

beforeAll(async () => {
  await publishSecondHalf(server.url)
})

const narrow = { width: 320, scale: 1.4, theme: 'dark' } as const

/** The states that the demo is past when it begins; the others are looked at with all pages. */
async function looksWell(page: Page, name: string): Promise<void> {
  await picture(page, `survey_${name}`)
  expect(await faultsOn(page)).toEqual({})
}

async function publishSecondHalf(url: string): Promise<void> {
  await setClock(url, '2026-08-20T16:05:00.000+08:00')
  const { activities } = await ask(url, liaison, 'listActivities', {})
  const activity = activities.find(({ state }) => state === 'open')?.activity ?? ''
  const { lines } = await ask(url, liaison, 'showActivity', { activity })
  const marks = lines
    .filter(({ member, onLeave }) => member !== liaison && !onLeave)
    .map(({ member }) => ({ member, attended: true }))
  await ask(url, liaison, 'closeActivity', { activity, marks })
  await ask(url, deputyLiaison, 'checkLineLeft', { activity, attended: true })
  await setClock(url, '2027-01-05T09:00:00.000+08:00')
  await settleDeclarations((...asked) => ask(url, ...asked))
  await ask(url, secretary, 'freezeHalfYear', { half, carryOver: false })
  const heldOn = '2027-01-05'
  const counts = { expected: votersOf(heldOn), present: 26, panelAyes: 25, disputed: [] }
  const panel = ['wu-qian', 'sun-li', 'gao-feng']
  await ask(url, secretary, 'recordBriefing', { half, heldOn, ...counts, panel })
  await ask(url, secretary, 'publishBoard', { half })
}

test('王芳 is asked on the home page and answers with one tap', async () => {
  const page = await phones.open('wang-fang', 'pages/home/index')
  await tapRow(page, '满意度调查，点一下就好')
  await sees(page, '你对 2026 年下半年的积分考核满意吗')
  for (const [name, look] of Object.entries({ narrow, wide: { width: 414 } })) {
    const other = await phones.open('sun-li', 'features/survey/survey/index', look)
    await sees(other, '很不满意')
    await looksWell(other, `question_${name}`)
  }
  await tapRow(page, '满意')
  await sees(page, '你已经答过')
  await sees(page, /谁也看不到结果/)
  const home = await phones.open('wang-fang', 'pages/home/index')
  await home.locator('.screen').locator('visible=true').first().waitFor()
  await home.locator('.skeleton').locator('visible=true').waitFor({ state: 'hidden' })
  expect(await home.getByText('满意度调查，点一下就好').count()).toBe(0)
})

test('李强 makes slips; somebody whom the roster does not know uses one, once', async () => {
  const way = await phones.open(liaison, 'features/survey/survey/index')
  await tapRow(way, '制作调查条')
  await sees(way, '做几张')
  const sheet = await phones.open(liaison, `features/survey/slips/index?half=${half}`, narrow)
  await sees(sheet, '做几张')
  await looksWell(sheet, 'slips')
  await tap(sheet, '制作')
  await sees(sheet, '做好了 10 张')
  await looksWell(sheet, 'sheet')
  const codes = await sheet.locator('.slip-sheet__code').allTextContents()
  expect(codes).toHaveLength(10)

  await way.getByRole('radio', { name: '给谁：没有手机的党员' }).locator('visible=true').click()
  await sees(way, '名册上没有手机的党员有 1 名')
  await looksWell(way, 'slips-of-members')
  await tap(way, '制作')
  await sees(way, '做好了 1 张')

  const passer = await phones.open('passer-by', 'pages/home/index')
  await tap(passer, '我有调查条')
  await sees(passer, '请先输入调查条上的码。')
  await fill(passer, '调查条上的码', codes[0] ?? '')
  await tapRow(passer, '一般')
  await sees(passer, '已经收到')

  const next = await phones.open('another', 'features/survey/slip/index')
  await fill(next, '调查条上的码', codes[0] ?? '')
  await tapRow(next, '很满意')
  await sees(next, /这张调查条不能用/)
  for (const code of codes.slice(1, 5)) {
    await ask(server.url, `passer-by-${code}`, 'answerWithSlip', { code, answer: 'satisfied' })
  }
})

test('after two weeks the result is there: the masses alone, one member is not shown', async () => {
  await setClock(server.url, '2027-01-20T09:00:00.000+08:00')
  const page = await phones.open('wang-fang', 'features/survey/survey/index')
  await sees(page, '正在汇总')
  const timer = { functionName: 'clock', triggerName: 'everyTenMinutes' }
  await post(`${server.url}/demo/triggers`, '', JSON.stringify(timer))
  await page.reload()
  await sees(page, '不足 5 份，不显示')
  await sees(page, '5 份')
  await looksWell(page, 'result')
  expect(await page.getByText('合计', { exact: true }).count()).toBe(0)
  await tapRow(page, '看 2026 年上半年的调查')
  await sees(page, '合计')
})
