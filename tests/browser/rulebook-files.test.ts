import type { Page } from 'playwright-core'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { secretary } from '../../demo/cast'
import { ask } from '../support/ask'
import { confirm, fill, picture, sees, tap, tapRow, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { faultsOn } from '../support/looking'
import { draftCapping } from '../support/rulebook-draft'

/** The rulebook goes through a spreadsheet and back, by those who write it. */
jest.setTimeout(120_000)

const { server, phones } = demoOnPhones()
let draft: string

beforeAll(async () => {
  draft = await draftCapping((...asked) => ask(server.url, ...asked), 'L04')
})

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
    await picture(page, `file_${name}_${title}`.replace(/[^\w.-]+/g, '_'))
    expect([name, await faultsOn(page)]).toEqual([name, {}])
  }

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
