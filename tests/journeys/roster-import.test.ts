import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { standsOffTheRoster } from '@shared/organisation/places'
import { noGroup, rosterHeads, sheetName } from '@shared/roster/sheet/columns'
import {
  administrator,
  branch,
  firstGroup,
  officeBranch,
  openidOf,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { rosterFile, sheetRow, uploadRoster, type SheetRow } from '../support/roster-sheet'
import { rosterProblems } from '../support/roster-invariants'
import { setUpSmallBranch } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** A roster as a sheet: what is wrong with it, what it would change, and what it changed. */
jest.setTimeout(120_000)

const admin = administrator.member
const root = partyCommittee.organisation
let emulator: Emulator
let world: StrictWorld

const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'rosters-'))
const uploadsLeft = () =>
  fs.readdirSync(storage, { recursive: true }).filter((name) => name.toString().endsWith('.xlsx'))

beforeAll(async () => {
  emulator = await startTestEmulator({ evidenceFolder: storage })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-18 10:00')
})
afterAll(async () => {
  expect([...rosterProblems(emulator), ...chainProblems(emulator)]).toEqual([])
  await emulator.close()
  fs.rmSync(storage, { recursive: true })
})

async function preview(file: Uint8Array, organisation = root) {
  const upload = await uploadRoster(world, file)
  const reply = await world.ask(admin, 'previewRosterImport', { organisation, file: upload })
  return world.ask(admin, 'showRosterImport', { import: reply.import })
}

const previewRows = async (rows: readonly SheetRow[]) =>
  preview(await rosterFile(rows.map(sheetRow)))

async function confirm(id: string) {
  await world.ask(admin, 'confirmRosterImport', { import: id, basis: '2026 年 3 月名册核对' })
  return ended(id)
}

/** What the page does: it looks on, and goes on with what is left. */
async function ended(id: string) {
  for (let turns = 0; turns < 20; turns += 1) {
    const shown = await world.ask(admin, 'showRosterImport', { import: id })
    if (shown.job === undefined) return shown
    await world.ask(admin, 'continueJob', { job: shown.job.job })
  }
  throw new Error('The import does not end')
}

async function exported(organisation: string, template = false) {
  const { url } = await world.ask(admin, 'exportRoster', { organisation, template })
  const response = await fetch(url)
  return Buffer.from(await response.arrayBuffer())
}

const rosterOf = () => JSON.stringify([stored(emulator, 'members'), stored(emulator, 'entries')])

test('a sheet of more rows than one import takes is not read', async () => {
  const rows = Array.from({ length: 2_100 }, () => ({ 编号: 'B-1' }))
  const file = await uploadRoster(world, await rosterFile(rows))
  const input = { organisation: root, file }
  expect(await world.refused(admin, 'previewRosterImport', input)).toBe('fileTooManyRows')
})

test('a sheet with every kind of error says where each is, and nothing is written', async () => {
  const before = rosterOf()
  const shown = await previewRows([
    { 编号: 'B-1' },
    { 编号: 'B-1', 党支部: '没有的支部' },
    { 编号: 'B-2', 起始月份: '2026-13' },
    { 编号: 'B-3', 党员类别: '群众' },
    { 编号: 'B-4', 姓名: '长'.repeat(21), 党内职务: '班长', 岗位类别: '后勤' },
    { 编号: 'B-5', 党员类别: '离退休', 是否计分: '是' },
    { 编号: 'B-6', 党内职务: '支部书记' },
    { 编号: '13800138000', 部门: '' },
    { 编号: 'B-7', 起始月份: '2019-05' },
    { 编号: 'wang-fang', 姓名: '王方', 党支部: branch.name, 党员类别: '正式' },
    { 编号: 'sun-li', 姓名: '孙丽', 党员类别: '正式' },
  ])
  expect(shown.state).toBe('faulty')
  expect(shown.problems.map(({ row, column, head }) => `${column}${row} ${head}`)).toEqual([
    'A3 编号',
    'C3 党支部',
    'I4 起始月份',
    'D5 党员类别',
    'B6 姓名',
    'E6 党内职务',
    'G6 岗位类别',
    'H7 是否计分',
    'E8 党内职务',
    'A9 编号',
    'F9 部门',
    'I10 起始月份',
    'B11 姓名',
    'C12 党支部',
  ])
  const confirming = { import: shown.import, basis: '名册核对' }
  expect(await world.refused(admin, 'confirmRosterImport', confirming)).toBe('importFaulty')
  expect(rosterOf()).toBe(before)
})

test('newcomers and changes are previewed, confirmed, and reported; once more changes nothing', async () => {
  const before = rosterOf()
  const rows = [
    { 编号: 'C-1', 姓名: '罗敏', 部门: '试验班' },
    { 编号: 'C-2', 姓名: '唐亮', 党员类别: '离退休' },
    {
      编号: 'wang-fang',
      姓名: '王芳',
      党支部: branch.name,
      党员类别: '正式',
      岗位类别: '技术',
      生效日期: '2026-03-01',
    },
  ]
  const shown = await previewRows(rows)
  expect(shown).toMatchObject({ state: 'previewed', newcomers: 2, changed: 1, same: 0 })
  expect(shown.lines.map(({ member, changes }) => [member, changes])).toEqual([
    ['C-1', undefined],
    ['C-2', undefined],
    ['wang-fang', [{ field: 'post', before: 'frontline', after: 'technical' }]],
  ])
  expect(rosterOf()).toBe(before)
  const done = await confirm(shown.import)
  expect(done).toMatchObject({ state: 'done', report: { enrolled: 2, changed: 1, left: [] } })
  expect(storedOne(emulator, 'members', 'C-2')).toMatchObject({ scored: false, name: '唐亮' })
  const { changes } = await world.ask(secretary, 'showMember', { member: 'wang-fang' })
  expect(changes).toMatchObject([
    { on: '2026-03-01', from: '2026-03', basis: '2026 年 3 月名册核对' },
  ])
  const again = await previewRows(rows)
  expect(again).toMatchObject({ newcomers: 0, changed: 0, same: 3 })
  const confirming = { import: again.import, basis: '名册核对' }
  expect(await world.refused(admin, 'confirmRosterImport', confirming)).toBe('importChangesNothing')
  const over = { import: shown.import, basis: '名册核对' }
  expect(await world.refused(admin, 'confirmRosterImport', over)).toBe('importConfirmed')
})

test('a change of group is previewed by its title', async () => {
  const leaves = { 编号: 'he-jun', 姓名: '何军', 党支部: branch.name, 党员类别: '正式' }
  const { lines } = await previewRows([{ ...leaves, 党小组: noGroup }])
  expect(lines[0]?.changes).toContainEqual({ field: 'group', before: firstGroup.name, after: '' })
})

test('what the roster exports says nothing new when it comes back', async () => {
  const file = await exported(root)
  const shown = await preview(file)
  const everyone = stored(emulator, 'members').filter((one) => !standsOffTheRoster(one)).length
  expect(shown).toMatchObject({ problems: [], newcomers: 0, changed: 0, same: everyone })
  const { sheets } = await readXlsx(await exported(officeBranch.organisation, true))
  expect(sheets.find(({ name }) => name === sheetName)?.rows[0]).toEqual(rosterHeads)
  expect(await preview(await exported(root, true))).toMatchObject({ problems: [], same: 0 })
})

test('who was changed after the preview is left out, and the report says so', async () => {
  const row = { 编号: 'C-1', 姓名: '罗敏', 部门: '检修二班' }
  const shown = await previewRows([row])
  const { fields, revision } = await world.ask(admin, 'showMember', { member: 'C-1' })
  const after = { ...fields, post: 'management' as const }
  const change = { member: 'C-1', revision, fields: after, on: '2026-03-17', basis: '通知' }
  await world.ask(admin, 'changeMember', change)
  const { report } = await confirm(shown.import)
  expect(report).toMatchObject({ changed: 0, left: [{ row: 2, member: 'C-1' }] })
  expect(storedOne(emulator, 'members', 'C-1').department).toBe('试验班')
})

test('an old preview is not confirmed, and the timer forgets it', async () => {
  const shown = await previewRows([{ 编号: 'D-1' }])
  world.setClock('2026-03-26 10:00')
  const confirming = { import: shown.import, basis: '名册核对' }
  expect(await world.refused(admin, 'confirmRosterImport', confirming)).toBe('importOutdated')
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(stored(emulator, 'rosterImports').map(({ state }) => state)).not.toContain('previewed')
  expect(stored(emulator, 'rosterImportPages')).toEqual([])
  world.setClock('2026-03-18 10:00')
})

test.each([
  ['no spreadsheet', new TextEncoder().encode('编号,姓名'), 'fileUnreadable'],
  ['a huge file', new Uint8Array(2 * 1024 * 1024 + 1), 'fileTooLarge'],
])('%s is refused', async (_, bytes, code) => {
  const file = await uploadRoster(world, bytes)
  const input = { organisation: root, file }
  expect(await world.refused(admin, 'previewRosterImport', input)).toBe(code)
})

test('a file that is not there, and one for another tree, are refused', async () => {
  const input = { organisation: root, file: 'cloud://nowhere/roster.xlsx' }
  expect(await world.refused(admin, 'previewRosterImport', input)).toBe('fileNotYours')
  expect(await world.refused(secretary, 'previewRosterImport', input)).toBe('notPermitted')
})

test('an organisation is dissolved when it is empty, and takes nothing new', async () => {
  const organisation = 'old-branch'
  const kind = 'branch' as const
  const create = { organisation, kind, name: '原检修支部', parent: root, founded: '2020-07-01' }
  await world.ask(admin, 'createOrganisation', create)
  const dissolve = { organisation, on: '2026-03-17', resolution: '党委批复〔2026〕9 号' }
  const refused = (part: object) =>
    world.refused(admin, 'dissolveOrganisation', { ...dissolve, ...part })
  expect(await refused({ organisation: branch.organisation })).toBe('organisationNotEmpty')
  expect(await refused({ organisation: root })).toBe('organisationIsRoot')
  expect(await refused({ on: '2026-03-19' })).toBe('changeInFuture')
  await world.ask(admin, 'dissolveOrganisation', dissolve)
  const group = { ...create, organisation: 'old-group', kind: 'group' as const }
  const below = { ...group, parent: organisation }
  expect(await world.refused(admin, 'createOrganisation', below)).toBe('organisationDissolved')
  const office = { organisation, member: 'lu-wen', role: 'liaison' as const, from: '2026-03-18' }
  const given = { ...office, resolution: '决议' }
  expect(await world.refused(admin, 'appointMember', given)).toBe('organisationDissolved')
  const shown = await world.ask(admin, 'showOrganisation', {})
  expect(shown.below).toContainEqual({
    organisation,
    kind,
    name: '原检修支部',
    dissolvedOn: '2026-03-17',
  })
  const leader = { ...given, organisation: branch.organisation, role: 'groupLeader' as const }
  expect(await world.refused(admin, 'appointMember', leader)).toBe('groupLeaderMisplaced')
  const second = { ...group, organisation: 'second-group', parent: branch.organisation }
  await world.ask(admin, 'createOrganisation', second)
  const ofGroup = { ...leader, organisation: 'second-group' }
  expect(await world.refused(admin, 'appointMember', ofGroup)).toBe('notAMemberHere')
  await world.ask(admin, 'appointMember', { ...ofGroup, member: 'gao-feng' })
  const { problems } = await previewRows([{ 编号: 'E-1', 党支部: '原检修支部' }])
  expect(problems.map(({ head }) => head)).toEqual(['党支部'])
})

/** Begin, two reads, three writes, commit; and a share of what is noted of each twenty. */
const requestsPerLineMax = 8

test('a thousand people: seconds, a few requests each, and whoever stops it loses nothing', async () => {
  const rows = Array.from({ length: 1_000 }, (_, index) =>
    sheetRow({ 编号: `N-${String(index).padStart(4, '0')}`, 姓名: `唐亮${index}` }),
  )
  const shown = await preview(await rosterFile(rows))
  expect(shown).toMatchObject({ newcomers: 1_000, nextPage: 1 })
  const reads = stored(emulator, 'entries').length
  // Part of it in the call that confirms, the rest by the timer and by the page that looks on.
  const confirming = {
    procedure: 'confirmRosterImport',
    commandId: world.newCommandId(),
    input: { import: shown.import, basis: '名册核对' },
  }
  const { costs } = await emulator.call('api', openidOf(admin), confirming)
  const written = stored(emulator, 'entries').length - reads
  expect(written).toBeGreaterThan(0)
  expect(costs.requests.length).toBeLessThan(requestsPerLineMax * written + 50)
  await emulator.trigger('clock', 'everyTenMinutes')
  const done = await ended(shown.import)
  expect(done.report).toMatchObject({ enrolled: 1_000, changed: 0, left: [] })
  expect(stored(emulator, 'entries').length - reads).toBe(1_000)
  expect((await exported(root)).length).toBeGreaterThan(10_000)
})

test('a part of one branch holds nobody of another, whomever it is said to follow', async () => {
  const asked = { organisation: officeBranch.organisation, template: false }
  const after = `${branch.organisation}:0`
  const { people, name } = await world.ask(admin, 'exportRoster', { ...asked, after })
  expect({ people, name }).toEqual({ people: 0, name: '名册-机关党支部-2026-03-18.xlsx' })
})

describe('what a sheet leaves behind', () => {
  const department = (words: string) => rosterFile([sheetRow({ 编号: 'T-1', 部门: words })])

  test('is no upload: neither of a preview nor of a file that is refused', async () => {
    const left = uploadsLeft()
    await preview(await department('检修部'))
    const file = await uploadRoster(world, Buffer.from('no sheet'))
    const asked = { organisation: root, file }
    expect(await world.refused(admin, 'previewRosterImport', asked)).toBe('fileUnreadable')
    expect(uploadsLeft()).toEqual(left)
  })

  test('is no text that the platform refuses; what it doubts, a person looks at', async () => {
    const before = stored(emulator, 'rosterImports').length
    const asked = {
      organisation: root,
      file: await uploadRoster(world, await department('模拟违规部')),
    }
    expect(await world.refused(admin, 'previewRosterImport', asked)).toBe('textRefused')
    expect(stored(emulator, 'rosterImports')).toHaveLength(before)
    await preview(await department('模拟超时部'))
    expect(stored(emulator, 'textChecks').at(-1)).toMatchObject({
      procedure: 'previewRosterImport',
      verdict: 'unchecked',
    })
  })
})
