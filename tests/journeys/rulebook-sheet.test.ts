import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { branch, inspector, liaison, openidOf, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { firstBook } from '@shared/rulebook/first-book'
import { rulebookDigest, type Rulebook } from '@shared/rulebook/rulebook'
import { startTestEmulator } from '../support/emulator'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** The rulebook as a file: out of the built function, through a spreadsheet, and back. */
jest.setTimeout(60_000)

const [member] = ordinary
const basis = { kind: 'policy' as const, text: '上级文件调整了志愿服务的上限。' }

const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'storage-'))
let emulator: Emulator
let world: StrictWorld
/** The version in force, as its branch adopted it. */
let book: Rulebook

beforeAll(async () => {
  emulator = await startTestEmulator({ evidenceFolder: storage })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-11-10 09:00')
  const [adopted] = stored(emulator, 'rulebooks')
  book = adopted?.rulebook ?? firstBook
})
afterAll(async () => {
  await emulator.close()
  fs.rmSync(storage, { recursive: true })
})

async function fileOf(url: string): Promise<Buffer> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

async function exported(format: 'xlsx' | 'json' = 'xlsx') {
  return world.ask(secretary, 'exportRulebook', { format })
}

type Rows = CellValue[][]

/** A person at a spreadsheet program, which keeps the values of cells and their places. */
async function edited(file: Buffer, edit: (rows: (sheet: string) => Rows) => void) {
  const { sheets } = await readXlsx(file)
  edit((name) => sheets.find((sheet) => sheet.name === name)?.rows ?? [])
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}

const headsOf = (rows: Rows) => rows[0] ?? []

function write(rows: Rows, code: string, head: string, value: CellValue): void {
  const row = rows.find(([first]) => first === code)
  if (row === undefined) throw new Error(`No row ${code}`)
  row[headsOf(rows).indexOf(head)] = value
}

async function readBack(file: Uint8Array) {
  const upload = await world.upload(secretary, 'rulebook', file)
  return world.ask(secretary, 'readRulebookSheet', { file: upload })
}

/** The days of the exported files in storage, after the timer has run at a time. */
async function keptAt(time: string): Promise<string[]> {
  world.setClock(time)
  await emulator.trigger('clock', 'everyTenMinutes')
  const files = fs.readdirSync(path.join(storage, 'exports'))
  expect(
    stored(emulator, 'exports')
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(files.sort())
  return files.map((file) => /\d{4}-\d\d-\d\d/.exec(file)?.[0] ?? '')
}

describe('an exported rulebook', () => {
  test.each(['xlsx', 'json'] as const)('is the same when it is read back: %s', async (format) => {
    const { url, digest, name } = await exported(format)
    expect(name).toBe(`考核细则-2026-1.${format}`)
    expect(digest).toBe(rulebookDigest(book))
    const read = await readBack(await fileOf(url))
    expect(read).toMatchObject({ problems: [], moreProblems: 0, digest })
    expect(read.rulebook).toEqual(book)
  })

  test('is one file however often it is asked for', async () => {
    const first = await exported()
    const again = await exported()
    expect(new URL(again.url).pathname).toBe(new URL(first.url).pathname)
  })

  test('stays for a day, and then the timer removes it', async () => {
    await exported()
    await exported('json')
    expect(await keptAt('2026-11-11 23:50')).toEqual(['2026-11-10', '2026-11-10'])
    await exported()
    expect(await keptAt('2026-11-12 00:10')).toEqual(['2026-11-11'])
    expect(await keptAt('2026-11-13 00:10')).toEqual([])
    world.setClock('2026-11-10 09:00')
  })

  test('with one cell changed is the same but for that cell', async () => {
    const { url, digest } = await exported()
    const file = await edited(await fileOf(url), (rows) =>
      write(rows('党员指标'), 'L12', '上限', '8；支部班子成员 4'),
    )
    const read = await readBack(file)
    expect(read.problems).toEqual([])
    expect(read.basedOn).toBe(digest)
    const changed = book.indicators.map((row) =>
      row.code === 'L12' && row.cap ? { ...row, cap: { ...row.cap, general: 800 } } : row,
    )
    expect(read.rulebook).toEqual({ ...book, indicators: changed })
  })

  test('replaces a draft, and the draft comes out as it went in', async () => {
    const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', {
      version: '2027-1',
      startsWith: '2027-H1',
    })
    const out = await world.ask(secretary, 'exportRulebookDraft', { draft, format: 'xlsx' })
    const file = await edited(await fileOf(out.url), (rows) =>
      write(rows('党员指标'), 'L12', '分值', 0.5),
    )
    const { rulebook, digest } = await readBack(file)
    const before = stored(emulator, 'rulebookDrafts')
    expect(before[0]?.digest).toBe(out.digest)
    await world.ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
    const shown = await world.ask(secretary, 'showRulebookDraft', { draft })
    expect(shown.lines.map(({ key }) => key)).toEqual(['L12'])
    expect(shown.digest).toBe(digest)
    await world.ask(secretary, 'abandonRulebookDraft', { draft })
  })
})

describe('a file for a draft', () => {
  test('is compared with the draft before anything changes', async () => {
    const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', {
      version: '2027-2',
      startsWith: '2027-H1',
    })
    const out = await world.ask(secretary, 'exportRulebookDraft', { draft, format: 'xlsx' })
    const file = await edited(await fileOf(out.url), (rows) =>
      write(rows('党员指标'), 'L12', '分值', 0.5),
    )
    const upload = await world.upload(secretary, 'rulebook', file)
    const { preview } = await world.ask(secretary, 'readRulebookSheet', { file: upload, draft })
    expect(preview).toMatchObject({ revision, fromThisText: true })
    expect(preview?.lines.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('L12') as string,
    ])
    const old = await world.upload(secretary, 'rulebook', await fileOf((await exported()).url))
    const other = await world.ask(secretary, 'readRulebookSheet', { file: old, draft })
    expect(other.preview?.fromThisText).toBe(false)
    const after = await world.ask(secretary, 'showRulebookDraft', { draft })
    expect(after).toMatchObject({ revision, digest: out.digest })
    await world.ask(secretary, 'abandonRulebookDraft', { draft })
  })

  test('goes to the folder that the list names to those who draft, and does not stay', async () => {
    const { uploadFolder } = await world.ask(secretary, 'listRulebooks', {})
    const bytes = await fileOf((await exported()).url)
    const path = `${uploadFolder ?? ''}/book.xlsx`
    const { fileID } = await emulator.upload(openidOf(secretary), path, bytes)
    const read = await world.ask(secretary, 'readRulebookSheet', { file: fileID })
    expect(read.problems).toEqual([])
    const again = await world.refused(secretary, 'readRulebookSheet', { file: fileID })
    expect(again).toBe('fileNotYours')
    const asked = { branch: branch.organisation }
    const below = await world.ask(inspector, 'listRulebooks', asked)
    expect([below.mayDraft, below.uploadFolder]).toEqual([false, undefined])
  })
})

describe('a bad file', () => {
  test('of forty faults gives forty, and changes nothing', async () => {
    const { url } = await exported()
    const wrong = ['上限', '分值', '适用对象', '办理程序', '条款', '停用', '融合', '本人申报']
    const words = ['两分', '两分', '班长', 'R9', null, '对', '对', '对']
    const file = await edited(await fileOf(url), (rows) => {
      for (const { code } of book.indicators) {
        wrong.forEach((head, at) => write(rows('党员指标'), code, head, words[at] ?? null))
      }
    })
    const counts = () => [stored(emulator, 'rulebooks'), stored(emulator, 'rulebookDrafts')]
    const before = JSON.stringify(counts())
    const { problems, moreProblems, rulebook } = await readBack(file)
    expect([problems.length, moreProblems, rulebook]).toEqual([40, 0, undefined])
    const places = problems.map(({ row, column }) => `${column}${row}`)
    expect(new Set(places).size).toBe(40)
    expect(places.slice(0, 2)).toEqual(['D2', 'E2'])
    expect(problems.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
    expect(JSON.stringify(counts())).toBe(before)
  })

  test('of JSON says every path, or the place where a rule is broken', async () => {
    const { url } = await exported('json')
    const text = (await fileOf(url)).toString()
    const shape = text.replace('"route":"R4"', '"route":"R9"').replace('"floor":0', '"floor":-1')
    const { problems } = await readBack(Buffer.from(shape))
    expect(problems.map(({ head }) => head).sort()).toEqual(['indicators.0.route', 'scale.floor'])
    const rule = text.replace('"code":"L04"', '"code":"L01"')
    expect((await readBack(Buffer.from(rule))).problems).toMatchObject([
      { sheet: '党员指标', row: 4, column: 'A', head: '编号' },
    ])
  })

  test.each([
    ['a photo', Buffer.from('\x89PNG\r\n'), 'fileUnreadable'],
    ['half a file', Buffer.from('PK\u0003\u0004'), 'fileUnreadable'],
    ['broken JSON', Buffer.from('{"a":'), 'fileUnreadable'],
    ['too much', Buffer.alloc(2 * 1024 * 1024 + 1), 'fileTooLarge'],
  ])('that is %s is refused', async (_, bytes, code) => {
    const file = await world.upload(secretary, 'rulebook', bytes)
    expect(await world.refused(secretary, 'readRulebookSheet', { file })).toBe(code)
  })

  test('with endless rows is refused', async () => {
    const rows = Array.from({ length: 1_001 }, () => ['L01'])
    const bytes = await writeXlsx({ sheets: [{ name: '党员指标', rows }] })
    const file = await world.upload(secretary, 'rulebook', bytes)
    expect(await world.refused(secretary, 'readRulebookSheet', { file })).toBe('fileTooManyRows')
  })

  test.each(['cloud://other/evidence/a.png', 'cloud://demo/uploads/../exports/a.xlsx', 'a'])(
    'that is nobody’s upload is refused: %s',
    async (file) => {
      expect(await world.refused(secretary, 'readRulebookSheet', { file })).toBe('fileNotYours')
    },
  )
})

describe('who may', () => {
  test('read the book: its members and the superior, who names the branch', async () => {
    expect(await world.ask(member, 'exportRulebook', { format: 'xlsx' })).toHaveProperty('url')
    const branch = book.organisation
    expect(await world.ask(inspector, 'exportRulebook', { branch, format: 'json' })).toHaveProperty(
      'url',
    )
    expect(
      await world.refused(member, 'exportRulebook', { version: '2099-1', format: 'xlsx' }),
    ).toBe('noRulebook')
  })

  test('see a draft or read a file: the committee', async () => {
    const draft = { draft: 'draft-1', format: 'xlsx' } as const
    expect(await world.refused(member, 'exportRulebookDraft', draft)).toBe('notPermitted')
    const file = await world.upload(liaison, 'rulebook', Buffer.from('{}'))
    expect(await world.refused(member, 'readRulebookSheet', { file })).toBe('notPermitted')
    expect(await world.refused(secretary, 'exportRulebookDraft', draft)).toBe('notFound')
  })
})

describe('a large book', () => {
  test('of 500 clauses goes out and comes back within a bound that is counted', async () => {
    const [first] = book.indicators.filter(({ code }) => code === 'L12')
    const rows = Array.from({ length: 500 }, (_, at) => ({
      ...(first ?? firstBook.indicators[0]),
      code: `L${1_000 + at}`,
    }))
    const { url } = await exported('json')
    const large = JSON.stringify({
      ...(JSON.parse((await fileOf(url)).toString()) as Rulebook),
      version: '2027-500',
      indicators: rows,
    })
    const json = await world.upload(secretary, 'rulebook', Buffer.from(large))
    const { rulebook } = await world.ask(secretary, 'readRulebookSheet', { file: json })
    const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', {
      version: '2027-500',
      startsWith: '2027-H1',
    })
    await world.ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
    const from = performance.now()
    const out = await world.ask(secretary, 'exportRulebookDraft', { draft, format: 'xlsx' })
    const written = performance.now()
    const file = await fileOf(out.url)
    const read = await readBack(file)
    expect(read.rulebook).toMatchObject({ indicators: { length: 500 } })
    expect(read.digest).toBe(out.digest)
    expect(file.length).toBeLessThan(256 * 1024)
    expect(JSON.stringify(read).length).toBeLessThan(1024 * 1024)
    report({ fileBytes: file.length, written: written - from, read: performance.now() - written })
    await world.ask(secretary, 'abandonRulebookDraft', { draft })
  })
})

function report(figures: { fileBytes: number; written: number; read: number }): void {
  const { fileBytes, written, read } = figures
  process.stdout.write(
    `500 clauses: ${Math.round(fileBytes / 1024)} KB, ` +
      `written in ${Math.round(written)} ms, read in ${Math.round(read)} ms\n`,
  )
}
