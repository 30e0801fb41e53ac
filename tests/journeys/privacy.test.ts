import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import type { PersonalFile } from '@shared/privacy/personal-file'
import {
  administrator,
  branch,
  deputyLiaison,
  inspector,
  liaison,
  openidOf,
  partyCommittee,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { AppealRehearsals } from '../support/appeal-rehearsals'
import { fetchBytes } from '../support/ask'
import { boardProblems } from '../support/board-invariants'
import { chainProblems } from '../support/chain-invariants'
import { startTestEmulator } from '../support/emulator'
import { rosterProblems } from '../support/roster-invariants'
import { rosterFile, sheetRow, uploadRoster } from '../support/roster-sheet'
import { ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'
import { Witness } from '../support/witness'

/** One's own data: who looked, what is held, what is wrong with it, and what is left of it. */
jest.setTimeout(60_000)

const storage = fs.mkdtempSync(path.join(os.tmpdir(), 'privacy-'))
fs.mkdirSync(path.join(storage, 'evidence'))
const [member, other] = ordinary
let emulator: Emulator
let world: StrictWorld
let entry: string

beforeAll(async () => {
  emulator = await startTestEmulator({ evidenceFolder: storage })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  await new AppealRehearsals(world).setUp(1)
  entry =
    stored(emulator, 'entries').find(({ kind, subject }) => kind === 'fact' && subject === member)
      ?._id ?? ''
})
afterAll(async () => {
  await emulator.close()
  fs.rmSync(storage, { recursive: true })
})

describe('a look from above', () => {
  const looksOf = async (who: string) => (await world.ask(who, 'listLooks', {})).looks

  test('is seen by whose data it was, and by nobody else', async () => {
    expect(await looksOf(member)).toEqual([])
    await world.ask(inspector, 'showEntry', { entry })
    expect(await looksOf(member)).toMatchObject([
      { byName: '陆文', roles: ['inspector'], what: '积分的一笔记录和依据' },
    ])
    expect(await looksOf(other)).toEqual([])
  })

  test('is one within the hour, and another in the next', async () => {
    await world.ask(inspector, 'showEntry', { entry })
    expect(await looksOf(member)).toHaveLength(1)
    emulator.clock.advance(3_600_000)
    await world.ask(inspector, 'showEntry', { entry })
    expect(await looksOf(member)).toHaveLength(2)
  })

  test('at a page of many is one note, and each of them sees it', async () => {
    const before = stored(emulator, 'accessLog').length
    await world.ask(administrator.member, 'listMembers', { branch: branch.organisation })
    expect(stored(emulator, 'accessLog')).toHaveLength(before + 1)
    expect((await looksOf(other)).map(({ what }) => what)).toEqual(['党员名册'])
  })

  test('is none where an officer of the branch does the duty, or a member looks at the own', async () => {
    const before = stored(emulator, 'accessLog').length
    await world.ask(liaison, 'listMembers', {})
    await world.ask(member, 'showEntry', { entry })
    expect(stored(emulator, 'accessLog')).toHaveLength(before)
  })

  test('that cannot be noted shows nothing', async () => {
    emulator.clock.advance(3_600_000)
    const insert = { action: 'database.insertDocument', functionName: 'api' }
    emulator.faults.inject({ at: 1, kind: 'http500', ...insert })
    const reply = await world.reply(openidOf(inspector), 'showEntry', { entry })
    emulator.faults.clear()
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'fault' } })
  })

  test('costs one insert more, and a member’s own look nothing', async () => {
    const event = { procedure: 'showEntry', input: { entry } }
    const spent = async (who: string) =>
      (await emulator.call('api', openidOf(who), event)).costs.requests
        .filter(({ collection }) => collection === 'accessLog')
        .map(({ action }) => action)
    expect(await spent(inspector)).toEqual(['database.insertDocument'])
    expect(await spent(member)).toEqual([])
  })
})

describe('what is wrong', () => {
  test('is said by the member, due for the officers, answered, and read by the member', async () => {
    await world.ask(member, 'askRectification', { text: '部门应为变电检修二班。' })
    const { todos } = await world.ask(deputyLiaison, 'showHome', {})
    expect(todos).toContainEqual({ kind: 'answerRectifications', count: 1 })
    const { rectifications } = await world.ask(deputyLiaison, 'listRectificationsAwaiting', {})
    const [{ rectification } = { rectification: '' }] = rectifications
    const answer = { rectification, outcome: 'corrected' as const, text: '名册已改。' }
    await world.ask(deputyLiaison, 'answerRectification', answer)
    const mine = await world.ask(member, 'listMyRectifications', {})
    expect(mine.rectifications).toMatchObject([
      { state: 'corrected', answer: { text: '名册已改。' } },
    ])
  })
})

describe('the export', () => {
  const files = () => fs.readdirSync(path.join(storage, 'exports'))

  test('holds everything of the person, and nobody else, behind a link of ten minutes', async () => {
    const made = await world.ask(member, 'exportMyData', { format: 'json' })
    const { bytes } = await fetchBytes(made.url)
    const file = JSON.parse(bytes.toString()) as PersonalFile
    const rowsOf = (title: string) => file.sections.find((one) => one.title === title)?.rows ?? []
    const own = stored(emulator, 'entries').filter(({ subject }) => subject === member)
    expect(rowsOf('积分台账')).toHaveLength(own.length)
    expect(rowsOf('积分榜回执')).toHaveLength(1)
    expect(rowsOf('活动名单里的我')).toHaveLength(1)
    expect(rowsOf('资料更正申请')).toHaveLength(1)
    expect(rowsOf('查看记录').length).toBeGreaterThan(2)
    expect(bytes.toString()).not.toContain(other)
    emulator.clock.advance(11 * 60_000)
    expect((await fetchBytes(made.url)).status).toBe(403)
    await world.ask(other, 'exportMyData', { format: 'json' })
    expect(new Set(files()).size).toBe(2)
    expect(files().every((name) => /^personal-[0-9a-f]{32}-[\d-]+\.json$/.test(name))).toBe(true)
  })

  test('is a spreadsheet as well, and the timer deletes both', async () => {
    const { url } = await world.ask(member, 'exportMyData', { format: 'xlsx' })
    const { sheets } = await readXlsx((await fetchBytes(url)).bytes)
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['党员名册', '积分台账']))
    emulator.clock.advance(3 * 24 * 3_600_000)
    await emulator.trigger('clock', 'everyTenMinutes')
    expect(files()).toEqual([])
  })
})

describe('who leaves', () => {
  const leaver = other
  const name = '孙丽'
  const input = { member: leaver, resolution: '组织关系转出，2026 年第 3 号' }
  const admin = administrator.member

  test('is refused while something is open', async () => {
    const photos = [await world.upload(leaver, 'evidence', photo(1))]
    const form = { indicator: 'L12', day: '2026-07-20', title: '社区服务', photos }
    const { declaration } = await world.ask(leaver, 'submitDeclaration', form)
    expect(await world.refused(admin, 'endMembership', input)).toBe('mattersOpen')
    await world.ask(leaver, 'withdrawDeclaration', { declaration })
  })

  test('is none who is an administrator and would see to it alone', async () => {
    const seat = { organisation: partyCommittee.organisation, role: 'administrator' as const }
    const given = { from: '2026-01-01', resolution: '决议第 9 号' }
    await world.ask(admin, 'appointMember', { member: inspector, ...seat, ...given })
    const own = { ...input, member: inspector }
    expect(await world.refused(inspector, 'endMembership', own)).toBe('ownMatter')
  })

  /** Was an administrator once, read a roster in, confirmed it, and lost a phone. */
  async function actAndLoseThePhone(): Promise<void> {
    const { organisation } = partyCommittee
    const seat = { member: leaver, organisation, role: 'administrator' as const }
    const given = { ...seat, from: '2026-01-01', resolution: '决议第 9 号' }
    const { appointment } = await world.ask(admin, 'appointMember', given)
    const bytes = await rosterFile([sheetRow({ 编号: 'A-0001' })])
    const file = await uploadRoster(world, bytes, leaver)
    const read = await world.ask(leaver, 'previewRosterImport', { organisation, file })
    await world.ask(leaver, 'confirmRosterImport', { import: read.import, basis: '名册核对' })
    const ending = { organisation, appointment, until: '2026-07-01' }
    await world.ask(admin, 'endAppointment', ending)
    await world.ask(admin, 'releaseBinding', { binding: leaver, reason: '手机遗失' })
    const { code } = await world.ask(admin, 'issueBindingCode', { member: leaver })
    const bound = await world.reply('second-phone', 'bindIdentity', { code })
    expect(bound.ok).toBe(true)
  }

  test('has no power at the next call, a pseudonym everywhere, and a ledger that holds', async () => {
    await actAndLoseThePhone()
    const witness = new Witness(emulator)
    witness.look()
    const { name: pseudonym } = await world.ask(admin, 'endMembership', input)
    expect(pseudonym).toMatch(/^离开党员 [A-Z2-9]{6}$/)
    expect(await world.refused(leaver, 'showMyPoints', {})).toBe('notBound')
    expect(await world.refused(admin, 'endMembership', input)).toBe('memberHasLeft')
    expect(stored(emulator, 'jobs').filter(({ state }) => state === 'running')).toEqual([])
    // What was published stays; replies to commands and looks at others are forgotten by
    // themselves (ADR 0023).
    const kept = ['boardPages', 'receipts', 'commands', 'accessLog']
    const told = Object.keys(stores()).filter((collection) => stores()[collection]?.includes(name))
    expect(told.filter((collection) => !kept.includes(collection))).toEqual([])
    const phones = Object.values(stores()).filter(
      (documents) => documents.includes(openidOf(leaver)) || documents.includes('second-phone'),
    )
    expect(phones).toEqual([])
    expect(witness.look()).toEqual([])
    expect(chainProblems(emulator)).toEqual([])
    expect(boardProblems(emulator)).toEqual([])
    expect(rosterProblems(emulator)).toEqual([])
    const last = stored(emulator, 'entries')
      .filter(({ subject }) => subject === leaver)
      .at(-1)
    expect(last).toMatchObject({ kind: 'enrolment', scored: false, branch: branch.organisation })
  })

  test('is on the board under the pseudonym, and the others verify it as before', async () => {
    const board = await world.ask(member, 'showBoard', {})
    expect(board.rows.map((row) => row.name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^离开党员 /)]),
    )
    expect(JSON.stringify(board)).not.toContain(name)
    expect(await world.ask(member, 'verifyMine', { board: board.board })).toMatchObject({
      holds: true,
    })
  })

  test('is no voter and on no list of the branch any more', async () => {
    const { members } = await world.ask(liaison, 'listMembers', {})
    expect(members.map((one) => one.member)).not.toContain(leaver)
  })

  function stores(): Record<string, string> {
    const names = Object.keys(
      JSON.parse(
        fs.readFileSync(
          path.join(__dirname, '../../cloudfunctions/database/collections.json'),
          'utf8',
        ),
      ) as object,
    )
    return Object.fromEntries(
      names.map((collection) => [collection, JSON.stringify(emulator.store.read(collection))]),
    )
  }
})

test('a look is forgotten after a year and a day, and no sooner', async () => {
  const count = () => stored(emulator, 'accessLog').length
  const before = count()
  emulator.clock.advance(360 * 24 * 3_600_000)
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(count()).toBe(before)
  emulator.clock.advance(8 * 24 * 3_600_000)
  await emulator.trigger('clock', 'everyTenMinutes')
  expect(count()).toBe(0)
})
