import type { Page, Route } from 'playwright-core'
import { inspector, secretary, branch } from '../../demo/cast'
import { ask } from '../support/ask'
import { picture, sees, tap, tapRow, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { faultsOn } from '../support/looking'
import { draftCapping } from '../support/rulebook-draft'

/**
 * The rulebook is tried on the past half-year and its clauses are analysed, by those who write it.
 */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()
let draft: string

beforeAll(async () => {
  draft = await draftCapping((...asked) => ask(server.url, ...asked), 'L04')
})

describe('the what-if', () => {
  const route = () => `features/rulebook/replay/index?draft=${draft}`

  test('says who would move by how much, the largest change first, and by which clause', async () => {
    const page = await phones.open(secretary, route())
    await sees(page, '草稿 第 2027-1 版')
    await tap(page, '开始试算')
    await sees(page, '已算 30 / 30 人')
    await sees(page, /人的积分会变/)
    const changes = await page.locator('.row__value_figure').allInnerTexts()
    const sizes = changes.map((text) => Number(text.replace(/[−+]/, '')))
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    await page.locator('.row__value_figure').first().click()
    await sees(page, '：变在哪里')
    await page.locator('.sheet').getByText('L04').waitFor()
    expect(await page.getByText('名次').locator('visible=true').count()).toBe(1)
  })

  test('keeps what has come when the network goes, and goes on from there', async () => {
    const page = await phones.open(secretary, route())
    await sees(page, '开始试算')
    await inPagesOf(page, 20)
    await tap(page, '开始试算')
    await sees(page, '已算 20 / 30 人')
    await sees(page, /没有算完/)
    await sees(page, /人的积分会变/)
    await tap(page, '接着算')
    await sees(page, '已算 30 / 30 人')
  })

  test('stops when asked to', async () => {
    const page = await phones.open(secretary, route())
    await sees(page, '开始试算')
    const slowly = async (call: Route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await call.continue()
    }
    await page.route('**/call/api', slowly, { times: 1 })
    await tap(page, '开始试算')
    await tap(page, '停下')
    await sees(page, '接着算')
    await tap(page, '接着算')
    await sees(page, '已算 30 / 30 人')
  })

  test('of a draft that is no more says so', async () => {
    const page = await phones.open(secretary, 'features/rulebook/replay/index?draft=gone')
    await sees(page, '这份草稿已不在办理中')
  })
})

/**
 * The branch is smaller than a page of the server: its one reply is given in two, and the network
 * is gone when the second is asked for first.
 */
async function inPagesOf(page: Page, size: number): Promise<void> {
  let lost = false
  await page.route('**/call/api', async (call) => {
    const { procedure, input } = call.request().postDataJSON() as {
      procedure: string
      input: { after?: string }
    }
    if (procedure !== 'replayRulebookDraft') return call.continue()
    const second = input.after !== undefined
    if (second && !lost) {
      lost = true
      return call.abort()
    }
    const whole = { procedure, input: { ...input, after: undefined } }
    const response = await call.fetch({ postData: JSON.stringify(whole) })
    const reply = (await response.json()) as { result: { value: ReplayReply } }
    const { value } = reply.result
    const half = Math.ceil(value.moved.length / 2)
    Object.assign(
      value,
      second
        ? { moved: value.moved.slice(half), replayedCount: value.membersCount - size }
        : { moved: value.moved.slice(0, half), replayedCount: size, next: 'second' },
    )
    return call.fulfill({ response, json: reply })
  })
}

interface ReplayReply {
  moved: unknown[]
  replayedCount: number
  membersCount: number
}

describe('the analysis', () => {
  test('says of each clause how it did, from 我的, and is filtered by remark', async () => {
    const page = await phones.open(secretary, 'pages/me/index')
    await tapRow(page, '指标分析')
    await sees(page, '业务融合条款占全部得分')
    await sees(page, /能得分的不到三成。改细则时先看这几条/)
    await sees(page, 'L04')
    await page.getByRole('radio', { name: '没有人得分' }).locator('visible=true').click()
    await page
      .getByText('L04', { exact: true })
      .locator('visible=true')
      .waitFor({ state: 'hidden' })
    await sees(page, /适用\s30\s人.*能得分\s0\s人/)
    await tapRow(page, '这个半年的满意度调查')
    await sees(page, '2026 年上半年结果')
  })

  test('is read by the superior from the branch', async () => {
    const { organisation } = branch
    const page = await phones.open(
      inspector,
      `features/organisation/branch/index?id=${organisation}`,
    )
    await tapRow(page, '指标分析')
    await sees(page, '业务融合条款占全部得分')
  })
})

/** Every state that a look at the bare pages does not meet. */
describe.each<[string, Look]>([
  ['320 px, type ×1.4, dark', { width: 320, height: 1600, scale: 1.4, theme: 'dark' }],
  ['375 px, light', { width: 375, height: 1600 }],
  ['414 px, type ×1.4, light', { width: 414, height: 1600, scale: 1.4 }],
])('what is found, %s', (title, look) => {
  const shown = async (page: Page, name: string) => {
    await picture(page, `what-if_${name}_${title}`.replace(/[^\w.-]+/g, '_'))
    expect([name, await faultsOn(page)]).toEqual([name, {}])
  }

  test('by the what-if', async () => {
    const page = await phones.open(secretary, `features/rulebook/replay/index?draft=${draft}`, look)
    await tap(page, '开始试算')
    await sees(page, '已算 30 / 30 人')
    await shown(page, 'replayed')
    await page.locator('.row__value_figure').first().click()
    await sees(page, '：变在哪里')
    await shown(page, 'replayed-one')
  })

  test('by the what-if that failed half-way', async () => {
    const page = await phones.open(secretary, `features/rulebook/replay/index?draft=${draft}`, look)
    await sees(page, '开始试算')
    await inPagesOf(page, 20)
    await tap(page, '开始试算')
    await sees(page, /没有算完/)
    await shown(page, 'replay-failed')
  })

  test('by the analysis', async () => {
    const page = await phones.open(secretary, 'pages/me/index', look)
    await tapRow(page, '指标分析')
    await sees(page, /改细则时先看这几条/)
    await shown(page, 'analysis')
  })
})
