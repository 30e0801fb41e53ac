import type { Page } from 'playwright-core'
import { administrator, decider, secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { confirm, fill, sees, tap, tapRow } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'

/** 沈建华 pins a clause and limits what is added, and 郑国华's draft that changes it is refused. */
jest.setTimeout(120_000)

const basis = { kind: 'analysis' as const, text: '上半年多数党员已达上限，区分不出。' }
const clause = 'L12 公益与志愿服务'

const { server, phones } = demoOnPhones()
let page: Page
let draft: string

beforeAll(async () => {
  page = await phones.open(decider, 'pages/me/index')
  draft = await draftWithMore()
})

/** A draft, begun before anything is pinned, in which L12 brings more. */
async function draftWithMore(): Promise<string> {
  const start = { version: '2027-1', startsWith: '2027-H1' }
  const begun = await ask(server.url, secretary, 'startRulebookDraft', start)
  const change = { cap: { general: 700, except: [400] } }
  const { draft: id, revision } = begun
  const given = { draft: id, revision, indicator: 'L12', change, basis }
  await ask(server.url, secretary, 'changeDraftRow', given)
  return id
}

const frameNow = () => ask(server.url, decider, 'showRulebookFrame', {})

async function choose(of: string, word: string): Promise<void> {
  await page
    .getByRole('radio', { name: `${of}：${word}` })
    .locator('visible=true')
    .click()
}

async function tick(title: string): Promise<void> {
  await page.getByRole('checkbox', { name: title, exact: true }).locator('visible=true').click()
}

test('沈建华 finds the requirements under the rulebooks below, and nothing to save', async () => {
  await tapRow(page, '下级细则')
  await tapRow(page, '对下级细则的要求')
  await sees(page, /^下级各支部的细则都要照办/)
  await sees(page, '规定的条款 · 0 条')
  await sees(page, '还没有改动。')
})

test('what was typed stays over a lost network and a closed app, and is set once', async () => {
  await fill(page, '找条款', 'L12')
  await tick(clause)
  await choose('自加条款合计', '限定')
  await fill(page, '至多几分', '5.555')
  await sees(page, '请填分数，最多两位小数')
  await fill(page, '至多几分', '5.5')
  await page.context().setOffline(true)
  await tap(page, '核对并保存')
  const sheet = page.locator('.sheet').locator('visible=true')
  await sees(page, `新规定：${clause}`)
  await sees(page, '支部自加的分值：至多 5.5 分')
  await sheet.getByRole('button', { name: '保存', exact: true }).click()
  await sees(page, /没有丢失/)
  await page.context().setOffline(false)
  expect((await frameNow()).frame).toBeUndefined()

  await page.reload()
  await sees(page, '规定的条款 · 1 条')
  await tap(page, '核对并保存')
  await confirm(page, '保存')
  await sees(page, '已保存，从下一次提请起检查。')
  const { frame } = await frameNow()
  expect(frame).toMatchObject({ addedPointsMax: 550, filing: 'file' })
  expect(frame?.pinned.map(({ indicator }) => indicator)).toEqual(['L12'])
  expect(frame?.standard).toHaveLength(80)
})

test('郑国华 reads what binds, and a draft that changes it is refused with the words', async () => {
  const phone = await phones.open(secretary, 'features/rulebook/versions/index')
  await tapRow(phone, '上级的要求')
  await sees(phone, clause)
  await sees(phone, '至多 5.5 分')
  await phone.goto(`${server.url}/app/#/features/rulebook/draft/index?id=${draft}`)
  await tap(phone, '提请党员大会')
  const sheet = phone.locator('.sheet').locator('visible=true')
  await sheet.getByRole('button', { name: '提请党员大会', exact: true }).click()
  await sees(phone, '上级规定的条款（L12）不能改、不能删。请恢复原文。')
  const { state } = await ask(server.url, secretary, 'showRulebookDraft', { draft })
  expect(state).toBe('draft')
})

test('顾明, the administrator, takes it back from the own page', async () => {
  page = await phones.open(administrator.member, 'pages/me/index')
  await tapRow(page, '对下级细则的要求')
  await sees(page, '规定的条款 · 1 条')
  await tick(clause)
  await choose('党员大会通过以后', '批准')
  await tap(page, '核对并保存')
  await sees(page, `不再规定：${clause}`)
  await confirm(page, '保存')
  await sees(page, '规定的条款 · 0 条')
  expect((await frameNow()).frame).toMatchObject({ pinned: [], filing: 'approve' })
})
