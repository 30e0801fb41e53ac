import type { Page } from 'playwright-core'
import { branch, committee, decider, partyCommittee, secretary, votersOf } from '../../demo/cast'
import { ask, setClock } from '../support/ask'
import { confirm, fill, sees, tap, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/**
 * A branch lives with its rulebook, in a real browser: the secretary drafts, the linter stops a
 * login item, the members' meeting adopts, the superior approves, the next window follows it, and
 * the board of the last half-year still verifies.
 */
jest.setTimeout(120_000)

const deputy = committee.find((member) => member !== secretary) ?? ''
const basis = '上半年多数党员已达上限，区分不出。'

const { server, phones } = demoOnPhones()
let page: Page

beforeAll(async () => {
  const frame = { organisation: partyCommittee.organisation, pinned: [], standard: [] }
  await ask(server.url, decider, 'setRulebookFrame', { ...frame, filing: 'approve' })
  page = await phones.open(secretary, 'pages/me/index')
})

async function draftNow() {
  const { drafts } = await ask(server.url, secretary, 'listRulebooks', {})
  const draft = drafts[0]?.draft ?? ''
  return ask(server.url, secretary, 'showRulebookDraft', { draft })
}

async function view(name: string): Promise<void> {
  await page
    .getByRole('radio', { name: `查看：${name}` })
    .locator('visible=true')
    .click()
}

async function openRow(search: string, title: string): Promise<void> {
  await view('条款')
  await fill(page, '找条款', search)
  await page.locator('.row__title', { hasText: title }).locator('visible=true').first().click()
  await sees(page, '写明依据')
}

async function giveBasis(kind: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).locator('visible=true').click()
  await fill(page, '写明依据', text)
}

test('郑国华 starts a draft for the next year in two taps', async () => {
  await tapRow(page, '细则修订')
  await sees(page, '现行')
  await tap(page, '起草新版本')
  await tap(page, '开始起草')
  await sees(page, '起草中')
  expect(await draftNow()).toMatchObject({ version: '2027-1', startsWith: '2027-H1' })
})

test('a changed row stands in the diff, in the words of the book and with its basis', async () => {
  await openRow('L12', '公益与志愿服务')
  await fill(page, '上限', '6.125')
  await sees(page, '请填分数，最多两位小数')
  await fill(page, '上限', '7')
  await sees(page, '还要选一种依据，并写明内容。')
  await giveBasis('运行分析', basis)
  await tap(page, '保存修改')
  await view('改动')
  await sees(page, 'L12 公益与志愿服务：上限')
  await sees(page, `依据（运行分析）：${basis}`)
  const { lines } = await draftNow()
  expect(lines.map(({ sentence }) => sentence)).toEqual(['L12 公益与志愿服务：上限 6 → 7 分'])
})

test('what was typed stays, where somebody else has changed the draft meanwhile', async () => {
  await openRow('L12', '公益与志愿服务')
  await fill(page, '名称', '公益与志愿服务活动')
  const { draft, revision } = await draftNow()
  const change = { cap: { general: 800, except: [400] } }
  const better = { kind: 'policy' as const, text: '上级年度工作要点第三条。' }
  const given = { draft, revision, indicator: 'L12', change, basis: better }
  await ask(server.url, deputy, 'changeDraftRow', given)
  await tap(page, '保存修改')
  await sees(page, '这份草案刚由')
  await tap(page, '看过最新内容，保留我填的')
  await sees(page, '现在的算法：')
  await tap(page, '保存修改')
  await view('改动')
  await sees(page, /公益与志愿服务活动/)
  const { lines } = await draftNow()
  expect(lines.map(({ sentence }) => sentence).join()).toContain('上限 6 → 8 分')
})

test('the half-year that is over is tried under it: who would move, and by which clause', async () => {
  await tapRow(page, '试算')
  await tap(page, '开始试算')
  await sees(page, '已算 30 / 30 人')
  await sees(page, /人的积分会变/)
  await page.locator('.row__value_figure').locator('visible=true').first().click()
  await sees(page, '：变在哪里')
  await page.locator('.sheet').getByText('L12').waitFor()
  await sees(page, /应得\s\d+\.\d+\s→\s\d+\.\d+\s分/)
  await page.goBack()
  await sees(page, '起草中')
})

test('a login item is stopped, with the policy behind it', async () => {
  await openRow('L12', '公益与志愿服务活动')
  await tap(page, '照这一条增加')
  await sees(page, /^照 L12/)
  await fill(page, '名称', '每日登录加分')
  await fill(page, '条款原文', '每日登录学习平台一次计 1 分，全年至多 8 分。')
  await giveBasis('重点任务', '推广学习平台。')
  await tap(page, '增加')
  await sees(page, '每日登录加分')
  await page.goBack()
  await page.goBack()
  await view('改动')
  await sees(page, '须改正，否则不能提请')
  await tap(page, '提请党员大会')
  const sheet = page.locator('.sheet').locator('visible=true')
  await sheet.getByRole('button', { name: '提请党员大会', exact: true }).click()
  await sees(page, /处不符合为基层减负的要求/)
  expect(await sheet.textContent()).toContain('国办函〔2026〕12号')
  expect(await draftNow()).toMatchObject({ state: 'draft' })
  await sheet.getByRole('button', { name: '再想想' }).click()
})

test('mended, it goes to the members’ meeting, which adopts it', async () => {
  await openRow('新增', '每日登录加分')
  await fill(page, '名称', '结对帮学')
  await fill(page, '条款原文', '结对帮学一次计 1 分，全年至多 8 分。')
  await tap(page, '保存修改')
  await view('改动')
  await tap(page, '提请党员大会')
  await confirm(page, '提请党员大会')
  await sees(page, '待党员大会表决')
  await tap(page, '记录表决结果')
  await fill(page, '实到', '26')
  await fill(page, '赞成票', '25')
  await tap(page, '记录表决结果')
  await confirm(page, '记录表决结果')
  await sees(page, '待上级批准')
})

test('沈建华 finds it below, gives it back once, and approves it', async () => {
  const superior = await phones.open(decider, 'pages/me/index')
  await tapRow(superior, '下级细则')
  await sees(superior, '待上级批准 · 1 份')
  await superior.getByText(branch.name, { exact: true }).locator('visible=true').first().click()
  await tap(superior, '退回')
  await fill(superior, '退回的理由', '结对帮学请写明以谁的记录为准。')
  await confirm(superior, '退回')
  await sees(superior, '上级退回：结对帮学请写明以谁的记录为准。')
  const { draft } = await draftNow()
  await ask(server.url, secretary, 'proposeRulebook', { draft })
  const heldOn = '2026-08-20'
  const counts = { expected: votersOf(heldOn), present: 27, ayes: 26 }
  const decision = { title: '八月党员大会：再次表决', heldOn, ...counts }
  await ask(server.url, secretary, 'adoptRulebookDraft', { draft, decision })
  await superior.reload()
  await tap(superior, '批准')
  await confirm(superior, '批准')
  await sees(superior, '看这一版细则')
  await tap(superior, '看这一版细则')
  await sees(superior, '结对帮学一次计 1 分，全年至多 8 分。')
})

test('the next window follows it, while last half-year’s board verifies under the old one', async () => {
  await page.goto(`${server.url}/app/#/features/rulebook/versions/index`)
  await sees(page, '待施行')
  const holds = async () => {
    const { board, mine } = await ask(server.url, 'wang-fang', 'showBoard', { half: '2026-H1' })
    const verified = await ask(server.url, 'wang-fang', 'verifyMine', { board })
    return [verified.holds, mine?.total]
  }
  const before = await holds()
  expect(before[0]).toBe(true)
  expect((await ask(server.url, 'wang-fang', 'showRulebook', {})).version).toBe('2026-1')
  await setClock(server.url, '2027-01-15T09:00:00.000+08:00')
  const { version, modules } = await ask(server.url, 'wang-fang', 'showRulebook', {})
  expect(version).toBe('2027-1')
  const clauses = modules.flatMap((module) => module.clauses)
  expect(clauses.map(({ title }) => title)).toContain('结对帮学')
  expect(await holds()).toEqual(before)
  const member = await phones.open('wang-fang', 'features/rulebook/read/index')
  await sees(member, '第 2027-1 版')
})
