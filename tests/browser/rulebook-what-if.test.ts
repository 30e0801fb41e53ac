import type { Page, Route } from 'playwright-core'
import { firstBook } from '@shared/rulebook/first-book'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { inspector, secretary, branch } from '../../demo/cast'
import { ask } from '../support/ask'
import { confirm, fill, Phones, picture, sees, tap, tapRow, type Look } from '../support/browser'
import { startDemoServer, type DemoServer } from '../support/demo-server'
import { cutOff, hardToRead, hardToTap, stickingOut, tornApart } from '../support/looking'

/**
 * The rulebook is tried on the past half-year, its clauses are analysed, and it goes through a
 * spreadsheet and back, by those who write it.
 */
jest.setTimeout(120_000)

const basis = { kind: 'analysis' as const, text: '上半年多数党员已达上限，区分不出。' }

let server: DemoServer
let phones: Phones
let draft: string

beforeAll(async () => {
  server = await startDemoServer()
  phones = await Phones.start(server.url)
  draft = await draftOf('L04')
})
afterAll(async () => {
  await phones.close()
  await server.close()
})
afterEach(() => {
  expect(phones.problems).toEqual([])
})

/** A draft in which what this clause brings is capped low. */
async function draftOf(indicator: string): Promise<string> {
  const started = { version: '2027-1', startsWith: '2027-H1' }
  const { draft: id, revision } = await ask(server.url, secretary, 'startRulebookDraft', started)
  const except = firstBook.indicators.find(({ code }) => code === indicator)?.cap?.except ?? []
  const change = { cap: { general: 200, except: except.map(() => 200) } }
  await ask(server.url, secretary, 'changeDraftRow', {
    draft: id,
    revision,
    indicator,
    change,
    basis,
  })
  return id
}

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
    await hardToReach(page, 'J01')
    await tapRow(page, '指标分析')
    await sees(page, '业务融合条款占全部得分')
    await sees(page, /能得分的不到三成。改细则时先看这几条/)
    await sees(page, 'L04')
    await tapRow(page, '没有人得分')
    await page
      .getByText('L04', { exact: true })
      .locator('visible=true')
      .waitFor({ state: 'hidden' })
    await sees(page, /适用\s30\s人.*能得分\s3\s人/)
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

/** The demo's few clauses are within reach of everybody: one of them is told to be not. */
async function hardToReach(page: Page, code: string): Promise<void> {
  await page.route('**/call/api', async (call) => {
    const { procedure } = call.request().postDataJSON() as { procedure: string }
    if (procedure !== 'analyseIndicators') return call.continue()
    const response = await call.fetch()
    const reply = (await response.json()) as {
      result: { value: { rows: { indicator: string }[] } }
    }
    const row = reply.result.value.rows.find(({ indicator }) => indicator === code) ?? {}
    const remarks = ['fewCan', 'neverUsed']
    Object.assign(row, { could: 3, did: 0, full: 0, least: 0, most: 0, appeals: 2, remarks })
    return call.fulfill({ response, json: reply })
  })
}

describe('the book as a file', () => {
  const route = () => `features/rulebook/files/index?draft=${draft}`

  test('goes out as a spreadsheet, and comes back with a change that waits for a yes', async () => {
    const page = await phones.open(secretary, route())
    const file = await downloaded(page, '表格')
    await choose(page, 'book.xlsx', await withCell(file, 'L12', '分值', 0.5))
    await sees(page, '会改 1 处，还没有写进草稿')
    await sees(page, /^L12/)
    const before = await ask(server.url, secretary, 'showRulebookDraft', { draft })
    expect(keysOf(before)).toEqual(['L04'])
    await tapRow(page, '上级文件')
    await fill(page, '写明依据', '上级文件调整了志愿服务的分值。')
    await tap(page, '写进草稿')
    await confirm(page, '写进草稿')
    await sees(page, '已写进草稿，改了 1 处。')
    const after = await ask(server.url, secretary, 'showRulebookDraft', { draft })
    expect(keysOf(after)).toEqual(['L04', 'L12'])
  })

  test('with faults shows each by its row and column, and changes nothing', async () => {
    const page = await phones.open(secretary, route())
    const file = await downloaded(page, '表格')
    await choose(page, 'book.xlsx', await withCell(file, 'L12', '分值', '两分'))
    await sees(page, '有 1 处要改，草稿没有变')
    await sees(page, /党员指标\s第\s\d+\s行\s[A-Z]+\s列\s分值/)
    expect(await page.getByText('写进草稿', { exact: true }).count()).toBe(0)
  })

  test('as JSON that was not changed is the same as the draft', async () => {
    const page = await phones.open(secretary, route())
    await choose(page, 'book.json', await downloaded(page, 'JSON'))
    await sees(page, '和草稿一样')
  })

  test('that is no rulebook is refused in words, and another can be chosen', async () => {
    const page = await phones.open(secretary, route())
    await choose(page, 'book.xlsx', Buffer.from('PK\u0003\u0004'))
    await sees(page, /这个文件读不出来/)
    await sees(page, '换一份文件')
  })

  test('that did not arrive is read again with one tap', async () => {
    const page = await phones.open(secretary, route())
    const file = await downloaded(page, 'JSON')
    await page.route('**/upload?**', (upload) => upload.abort())
    await choose(page, 'book.json', file)
    await sees(page, /文件没有传上去，草稿没有变/)
    await page.unroute('**/upload?**')
    await tap(page, '再读一次')
    await sees(page, '和草稿一样')
  })
})

function keysOf({ lines }: { lines: { key: string }[] }): string[] {
  return [...new Set(lines.map(({ key }) => key))]
}

/** Every state that a look at the bare pages does not meet. */
describe.each<[string, Look]>([
  ['320 px, type ×1.4, dark', { width: 320, height: 1600, scale: 1.4, theme: 'dark' }],
  ['375 px, light', { width: 375, height: 1600 }],
  ['414 px, type ×1.4, light', { width: 414, height: 1600, scale: 1.4 }],
])('what is found, %s', (title, look) => {
  const shown = async (page: Page, name: string) => {
    await picture(page, `what-if_${name}_${title}`.replace(/[^\w.-]+/g, '_'))
    for (const check of [stickingOut, tornApart, cutOff, hardToRead, hardToTap]) {
      expect([name, await check(page)]).toEqual([name, []])
    }
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
    await hardToReach(page, 'J01')
    await tapRow(page, '指标分析')
    await sees(page, /改细则时先看这几条/)
    await shown(page, 'analysis')
  })

  test('in a file', async () => {
    const page = await phones.open(secretary, `features/rulebook/files/index?draft=${draft}`, look)
    const file = await downloaded(page, '表格')
    await choose(page, 'book.xlsx', await withCell(file, 'L12', '分值', '两分'))
    await sees(page, '有 1 处要改，草稿没有变')
    await shown(page, 'file-problems')
    await choose(page, 'book.xlsx', await withCell(file, 'L12', '分值', 0.25))
    await sees(page, '会改 1 处，还没有写进草稿')
    await shown(page, 'file-preview')
  })
})

/** What the export button gives. */
async function downloaded(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('radio', { name: new RegExp(`：${format}$`) }).click()
  await tap(page, '做成文件')
  await sees(page, '文件已做好')
  const arriving = page.waitForEvent('download')
  await tap(page, '下载')
  const stream = await (await arriving).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, /选择文件|换一份文件/)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** A person at a spreadsheet program, who writes one cell. */
async function withCell(file: Buffer, code: string, head: string, value: CellValue) {
  const { sheets } = await readXlsx(file)
  for (const { rows } of sheets.filter(({ name }) => name === '党员指标')) {
    const row = rows.find(([first]) => first === code)
    const column = rows[0]?.indexOf(head) ?? -1
    if (row !== undefined && column >= 0) row[column] = value
  }
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}
