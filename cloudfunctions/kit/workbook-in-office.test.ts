import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Table } from '@shared/rulebook/spreadsheet/cell'
import { defaultBook } from '@shared/rulebook/default-book'
import { layOut, type LaidOutSheet } from '@shared/rulebook/spreadsheet/layout'
import { readRulebook } from '@shared/rulebook/spreadsheet/read-rulebook'
import { everyKind } from '@shared/rulebook/spreadsheet/testing/every-kind'
import { rosterColumns } from '@shared/roster/sheet/columns'
import { layOutRoster } from '@shared/roster/sheet/write'
import { readXlsx } from 'hucre/xlsx'
import { readWorkbook, writeWorkbook } from './workbook'

/**
 * What an office program makes of our files: LibreOffice opens and saves them, and we read what it
 * saved. Where it is not installed (`apt-get install libreoffice-calc-nogui`) nothing is run, and
 * Jest counts these as skipped; CI has it.
 */
jest.setTimeout(120_000)

const office = process.env['OFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0
const sheets: Record<string, readonly LaidOutSheet[]> = {
  default: layOut(defaultBook),
  every: layOut(everyKind),
  roster: layOutRoster([], (branch) => branch, ['检修党支部', '营销党支部']),
}

// Not everybody has an office program; CI installs one, so that there nothing is left out.
const describeInOffice = hasOffice ? describe : describe.skip

describeInOffice('saved by an office program', () => {
  let folder: string
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'office-'))
    for (const [name, layout] of Object.entries(sheets)) {
      fs.writeFileSync(path.join(folder, `${name}.xlsx`), await writeWorkbook(layout))
    }
    const files = Object.keys(sheets).map((name) => path.join(folder, `${name}.xlsx`))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const saved = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', `${folder}/saved`]
    execFileSync(office, ['--headless', profile, ...saved, ...files], { stdio: 'ignore' })
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  const savedAs = (name: string) => fs.readFileSync(path.join(folder, 'saved', `${name}.xlsx`))

  async function tablesOf(name: string): Promise<Table[]> {
    const read = await readWorkbook(savedAs(name))
    if ('unreadable' in read) throw new Error(read.unreadable)
    return read.tables
  }

  it.each([
    ['default', defaultBook],
    ['every', everyKind],
  ])('a rulebook is the same, without a problem: %s', async (name, book) => {
    const { rulebook, problems } = readRulebook(await tablesOf(name))
    expect(problems).toEqual([])
    expect(rulebook).toEqual(book)
  })

  it('drop-downs, notes and the hidden sheet are there as we wrote them', async () => {
    for (const name of ['default', 'every'] as const) {
      const ours = await readXlsx(await writeWorkbook(sheets[name] ?? []), { readStyles: true })
      const saved = await readXlsx(savedAs(name), { readStyles: true })
      expect(saved.sheets.map(seen)).toEqual(ours.sheets.map(seen))
    }
  })

  it('the template of a roster has its heads, and the branches to choose from', async () => {
    const [roster] = await tablesOf('roster')
    expect(roster?.rows[0]).toEqual(rosterColumns.map(({ head }) => head))
    const { sheets: saved } = await readXlsx(savedAs('roster'))
    const lists = saved.find(({ name }) => name === '选项')?.rows ?? []
    expect(lists.flat()).toContain('营销党支部')
    expect(saved[0]?.dataValidations?.length).toBeGreaterThan(3)
  })
})

type FileSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]

/** What a person at the sheet is helped by. */
function seen({ name, hidden = false, dataValidations = [], cells = new Map() }: FileSheet) {
  // One cell is written `B8:B8` by some and `B8` by others.
  const ranges = dataValidations.map(
    ({ type, range }) => `${type} ${range.replace(/^(\w+):\1$/, '$1')}`,
  )
  const notes = [...cells].flatMap(([place, { comment }]) =>
    comment ? [[place, comment.text]] : [],
  )
  return { name, hidden, restrictions: ranges.sort(), notes: notes.sort() }
}
