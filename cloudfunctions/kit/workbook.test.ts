import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { firstBook } from '@shared/rulebook/first-book'
import { layOut } from '@shared/rulebook/spreadsheet/layout'
import { readRulebook } from '@shared/rulebook/spreadsheet/read-rulebook'
import { everyKind } from '@shared/rulebook/spreadsheet/testing/every-kind'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { sizeOfArchive } from './archive'
import { readWorkbook, rowsMax, writeWorkbook } from './workbook'

async function tablesOf(bytes: Uint8Array) {
  const read = await readWorkbook(Buffer.from(bytes))
  return 'tables' in read ? read.tables : read.unreadable
}

describe('a rulebook in a file', () => {
  it.each([
    ['the first book', firstBook],
    ['a book of every kind', everyKind],
  ])('is the same when it is read back: %s', async (_, book) => {
    const tables = await tablesOf(await writeWorkbook(layOut(book)))
    expect(typeof tables === 'string' ? tables : readRulebook(tables).rulebook).toEqual(book)
  })

  it('keeps what looks like an escape, a formula, a number or markup', async () => {
    const title = '_x000D_ =1+2 007 <b>&amp;</b> \u{20000}'
    const book = { ...firstBook, title }
    const tables = await tablesOf(await writeWorkbook(layOut(book)))
    expect(typeof tables === 'string' ? tables : readRulebook(tables).rulebook?.title).toBe(title)
  })

  it('has frozen heads, drop-downs, notes and a locked digest', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(layOut(everyKind)), { readStyles: true })
    const members = sheets.find(({ name }) => name === '党员指标')
    expect(members?.freezePane).toMatchObject({ rows: 1, columns: 3 })
    const kinds = members?.dataValidations?.find(({ range }) => range.startsWith('F2:F'))
    expect(kinds).toMatchObject({ type: 'list', showErrorMessage: true })
    expect(kinds?.formula1).toMatch(/选项'?!\$[A-Z]+\$1:\$[A-Z]+\$12$/)
    expect(members?.cells?.get('0,6')?.comment?.text).toContain('公司级 2')
    const general = sheets.find(({ name }) => name === '总则')
    const digestRow = general?.rows.findIndex(([item]) => item === '校验值') ?? 0
    const locked = (row: number) => general?.cells?.get(`${row},1`)?.style?.protection?.locked
    expect(general?.protection?.sheet).toBe(true)
    expect([locked(2), locked(digestRow) ?? true]).toEqual([false, true])
    expect(sheets.find(({ name }) => name === '选项')?.hidden).toBe(true)
  })
})

describe('a file', () => {
  const sheet = (rows: (string | number | null)[][], more: object = {}) =>
    writeXlsx({ sheets: [{ name: '甲', rows, ...more }] })

  it('gives formulas with their last value and never computes one', async () => {
    const formulas = new Map([
      ['0,1', { formula: '1+2', formulaResult: 7 }],
      ['0,2', { formula: 'NOW()' }],
      ['0,3', { formula: '[1]甲!A1', formulaResult: '外面的' }],
    ])
    expect(await tablesOf(await sheet([['a']], { cells: formulas }))).toMatchObject([
      { rows: [['a', 7, null, '外面的']] },
    ])
  })

  it('gives dates and errors as unreadable, and merges by place', async () => {
    const cells = new Map<string, object>([
      ['0,0', { value: new Date(Date.UTC(2026, 0, 3)) }],
      ['0,1', { formula: 'A9', formulaResult: '#REF!' }],
    ])
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 1 }]
    const bytes = await sheet([[], ['b']], { cells, merges })
    expect(await tablesOf(bytes)).toMatchObject([
      {
        rows: [
          [{ unreadable: 'date' }, { unreadable: 'error' }],
          ['b', null],
        ],
        merges: [{ firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 1 }],
      },
    ])
  })

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('编号,模块')],
    ['an older or an encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['the beginning of an archive', Buffer.from('PK\u0003\u0004')],
    ['an archive of something else', archive([{ name: 'a.txt', content: Buffer.from('a') }])],
    ['a declared size of nothing', bomb({ declared: 0 })],
  ])('that is %s is no spreadsheet', async (_, bytes) => {
    expect(await tablesOf(bytes)).toBe('noSpreadsheet')
  })

  it('that would unpack to too much is refused before it is unpacked', async () => {
    expect(bomb({}).length).toBeLessThan(100_000)
    expect(await tablesOf(bomb({}))).toBe('tooLarge')
    const many = Array.from({ length: 201 }, (_, n) => ({ name: `${n}`, content: Buffer.alloc(1) }))
    expect(await tablesOf(archive(many))).toBe('tooLarge')
  })

  it('that lies about its size is not unpacked beyond it', async () => {
    expect(sizeOfArchive(bomb({ declared: 1_000 }))?.unpacked).toBeLessThan(10_000)
    expect(await tablesOf(bomb({ declared: 1_000 }))).toBe('noSpreadsheet')
  })

  it('may have a cell far away, and not too many rows', async () => {
    const far = new Map([['5,16383', { value: 'x' }]])
    const tables = await tablesOf(await sheet([['a']], { cells: far }))
    expect(typeof tables === 'string' ? tables : tables[0]?.rows[0]?.length).toBeLessThanOrEqual(60)
    const rows = Array.from({ length: rowsMax + 1 }, () => ['a'])
    expect(await tablesOf(await sheet(rows))).toBe('tooManyRows')
  })

  it('expands no entities of its own', async () => {
    const workbook = await sheet([['a']])
    const evil =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' +
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>' +
      '</sheetData></worksheet>'
    const tables = await tablesOf(withPart(workbook, 'xl/worksheets/sheet1.xml', evil))
    expect(JSON.stringify(tables)).not.toContain('aaaa')
  })
})

interface Part {
  name: string
  content: Buffer
  declared?: number
}

/** Fifty megabytes of blanks as the sheet of an otherwise sound workbook. */
function bomb({ declared }: { declared?: number }): Buffer {
  const content = Buffer.alloc(50 * 1024 * 1024, 32)
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
  return archive([
    { name: '[Content_Types].xml', content: Buffer.from(types) },
    { name: 'xl/workbook.xml', content, ...(declared !== undefined && { declared }) },
  ])
}

/** An archive whose directory may declare other sizes than the true ones. */
function archive(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, declared = content.length } of parts) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(declared, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = [Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed]
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), head, rest, Buffer.from(name))
    locals.push(...local)
    at += local.reduce((sum, { length }) => sum + length, 0)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end])
}

/** The workbook with one part in the place of another; its parts are read from its directory. */
function withPart(workbook: Uint8Array, name: string, text: string): Buffer {
  const bytes = Buffer.from(workbook)
  const parts: Part[] = []
  const end = bytes.lastIndexOf('PK\u0005\u0006')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [length, extra] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)]
    const part = bytes.toString('utf8', at + 46, at + 46 + length)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(from, from + packed)
    const plain = method === 0 ? content : inflateRawSync(content)
    parts.push({ name: part, content: part === name ? Buffer.from(text) : plain })
    at += 46 + length + extra + bytes.readUInt16LE(at + 32)
  }
  return archive(parts)
}
