import {
  administrator,
  branch,
  decider,
  inspector,
  liaison,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { firstBook } from '@shared/rulebook/first-book'
import { findIndicator } from '@shared/rulebook/rulebook'
import { decideInMeeting, declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { ordinary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { stored } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** A rulebook lived with: drafted, compared, replayed, stopped, adopted, approved, followed. */
jest.setTimeout(60_000)

const [member] = ordinary
const [, organisationOfficer] = smallCommittee
const basis = { kind: 'analysis' as const, text: '上半年多数党员已达上限，区分不出。' }
const decision = {
  title: '十一月党员大会：通过考核细则修订版',
  heldOn: '2026-11-20',
  expected: 11,
  present: 10,
  ayes: 9,
}

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-03-10 09:00')
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
    const declaration = await declareVolunteering(world, member, '社区服务', day)
    await world.ask(liaison, 'endorseDeclaration', { declaration })
  }
  const photos = [await world.upload(member, 'honour', photo(1))]
  const honour = { indicator: 'J01', variant: 'company', title: '公司优秀党员', photos }
  const form = { ...honour, day: '2026-03-05' }
  const { declaration } = await world.ask(member, 'submitDeclaration', form)
  await world.ask(liaison, 'endorseDeclaration', { declaration })
  await decideInMeeting(world)
  world.setClock('2026-11-10 09:00')
})
afterAll(() => emulator.close())
/** One draft of a branch is on its way at a time; an adopted one cannot be abandoned. */
afterEach(async () => {
  const { drafts } = await world.ask(secretary, 'listRulebooks', {})
  for (const { draft } of drafts) await abandon(draft)
})

const start = (version: string, startsWith = '2027-H1') =>
  world.ask(secretary, 'startRulebookDraft', { version, startsWith })

const capOf = (general: number) => ({ cap: { general, except: [400] } })

/** A draft in which L12 has another cap. */
async function draftWith(version: string, general: number, startsWith?: string) {
  const { draft, revision } = await start(version, startsWith)
  const change = { draft, revision, indicator: 'L12', change: capOf(general), basis }
  return world.ask(secretary, 'changeDraftRow', change)
}

/** A draft in which J01 brings at most one point. */
async function lowerHonours(version: string, startsWith?: string) {
  const { draft, revision } = await start(version, startsWith)
  const change = { cap: { general: 100, except: [] } }
  return world.ask(secretary, 'changeDraftRow', {
    draft,
    revision,
    indicator: 'J01',
    change,
    basis,
  })
}

const abandon = (draft: string) => world.ask(secretary, 'abandonRulebookDraft', { draft })

describe('drafting', () => {
  test('shows each change in the words of the rulebook, with its basis', async () => {
    const { draft } = await draftWith('2027-a', 700)
    const shown = await world.ask(organisationOfficer, 'showRulebookDraft', { draft })
    expect(shown).toMatchObject({ state: 'draft', base: '2026-1', changedCount: 1, mayEdit: true })
    expect(shown.lines).toMatchObject([{ key: 'L12', basis }])
    expect(shown.lines[0]?.sentence).toBe('L12 公益与志愿服务：上限 6 → 7 分')
    expect(shown.rows.filter(({ changed }) => changed).map(({ indicator }) => indicator)).toEqual([
      'L12',
    ])
    const row = await world.ask(secretary, 'showDraftRow', { draft, indicator: 'L12' })
    expect(row).toMatchObject({ cap: { general: 700, except: [400] }, capFor: ['支部班子成员'] })
  })

  test('takes another basis for a change that stays as it is', async () => {
    const { draft, revision } = await draftWith('2027-i', 700)
    const better = { kind: 'policy' as const, text: '上级年度工作要点第三条。' }
    const same = { draft, indicator: 'L12', change: {}, basis: better }
    await world.ask(secretary, 'changeDraftRow', { ...same, revision })
    const { lines } = await world.ask(secretary, 'showRulebookDraft', { draft })
    expect(lines.map(({ key, basis: given }) => [key, given])).toEqual([['L12', better]])
  })

  test('is one at a time, by the committee, and nobody writes over another', async () => {
    const { draft, revision } = await start('2027-b')
    expect(
      await world.refused(secretary, 'startRulebookDraft', {
        version: '2027-c',
        startsWith: '2027-H1',
      }),
    ).toBe('draftOpenAlready')
    const change = { draft, revision, indicator: 'L12', change: capOf(700), basis }
    expect(await world.refused(member, 'changeDraftRow', change)).toBe('notPermitted')
    await world.ask(organisationOfficer, 'changeDraftRow', change)
    expect(await world.refused(secretary, 'changeDraftRow', change)).toBe('draftChangedMeanwhile')
    const wrong = {
      ...change,
      revision: revision + 1,
      change: { value: { general: -1, except: [] } },
    }
    expect(await world.refused(secretary, 'changeDraftRow', wrong)).toBe('rulebookInvalid')
    await abandon(draft)
    const after = { ...change, revision: revision + 3 }
    expect(await world.refused(secretary, 'changeDraftRow', after)).toBe('draftClosed')
  })

  test('adds a clause like another, and takes one away', async () => {
    const { draft, revision } = await start('2027-d')
    const words = { title: '结对帮学', clause: '结对帮学一次计 1 分，全年至多 6 分。' }
    const added = { draft, revision, like: 'L12', indicator: 'L30', ...words, basis }
    const { revision: second } = await world.ask(secretary, 'addDraftRow', added)
    const again = { ...added, revision: second }
    expect(await world.refused(secretary, 'addDraftRow', again)).toBe('rulebookInvalid')
    const removed = { draft, revision: second, indicator: 'L30', basis }
    await world.ask(secretary, 'removeDraftRow', removed)
    expect(await world.refused(secretary, 'proposeRulebook', { draft })).toBe('nothingChanged')
  })

  test('asks for the basis of each change of a whole text, and keeps versions apart', async () => {
    const { draft, revision } = await start('2027-e')
    const lower = { ...firstBook, version: '2027-e', startsWith: '2027-H1', title: '另一份' }
    const input = { draft, revision, rulebook: lower, basis }
    await world.ask(secretary, 'replaceRulebookDraft', input)
    const risky = { ...input, revision: revision + 1, rulebook: { ...lower, title: '模拟违规' } }
    expect(await world.refused(secretary, 'replaceRulebookDraft', risky)).toBe('textRefused')
    const doubtful = { ...lower, title: '模拟超时的细则' }
    await world.ask(secretary, 'replaceRulebookDraft', { ...risky, rulebook: doubtful })
    expect(stored(emulator, 'textChecks').at(-1)).toMatchObject({
      verdict: 'unchecked',
      texts: [{ field: 'rulebook', text: '模拟超时的细则' }],
    })
    const taken = { ...input, revision: revision + 2, rulebook: { ...lower, version: '2026-1' } }
    const code = await world.refused(secretary, 'replaceRulebookDraft', taken)
    expect(code).toBe('rulebookVersionExists')
  })
})

describe('the what-if', () => {
  test('shows who would have moved, and by which clause', async () => {
    const { draft } = await lowerHonours('2027-f')
    const half = '2026-H1'
    const shown = await world.ask(secretary, 'replayRulebookDraft', { draft, half })
    expect(shown).toMatchObject({ against: '2026-1', through: '2026-06', membersCount: 12 })
    expect(shown).toMatchObject({ replayedCount: 12, revision: 2 })
    const one = shown.moved.find((moved) => moved.member === member)
    expect(one?.rows.map(({ indicator }) => indicator)).toEqual(['J01'])
    expect(one && one.before - one.after).toBe(100)
    expect(await world.refused(member, 'replayRulebookDraft', { draft, half })).toBe('notPermitted')
  })
})

describe('the half-years to look back on', () => {
  test('are over and had a rulebook', async () => {
    const { endedHalves } = await world.ask(secretary, 'listRulebooks', {})
    expect(endedHalves).toEqual(['2026-H1'])
  })
})

describe('the analysis of a half-year', () => {
  test('says of each clause who could and did reach it', async () => {
    const { rows, membersCount } = await world.ask(organisationOfficer, 'analyseIndicators', {
      half: '2026-H1',
    })
    expect(membersCount).toBe(12)
    const row = (code: string) => rows.find(({ indicator }) => indicator === code)
    expect(row('L12')).toMatchObject({ audience: 12, could: 12, did: 1, appeals: 0, remarks: [] })
    expect(row('L04')).toMatchObject({ could: 0, did: 0, remarks: ['fewCan', 'neverUsed'] })
    expect(row('B03')?.remarks).toEqual(['alwaysFull'])
  })

  test('leads to the survey of the half-year, for who may read that', async () => {
    const asked = { branch: branch.organisation, half: '2026-H1' }
    const leads = async (person: string) =>
      (await world.ask(person, 'analyseIndicators', asked)).readsSurvey
    expect([await leads(organisationOfficer), await leads(inspector)]).toEqual([true, true])
    expect(await leads(decider)).toBe(false)
  })
})

describe('what stops a proposal', () => {
  test('formalism, named with the clause', async () => {
    const { draft, revision } = await start('2027-g')
    const login = { title: '每日登录学习平台', clause: '每日登录学习平台签到一次计 1 分。' }
    const added = { draft, revision, like: 'L12', indicator: 'L31', ...login, basis }
    await world.ask(secretary, 'addDraftRow', added)
    const { findings } = await world.ask(secretary, 'showRulebookDraft', { draft })
    const refusing = findings.filter(({ severity }) => severity === 'refuses')
    expect(new Set(refusing.map(({ indicator }) => indicator))).toEqual(new Set(['L31']))
    expect(findings[0]?.sentence).toContain('登录')
    expect(await world.refused(secretary, 'proposeRulebook', { draft })).toBe('formalismFound')
  })

  test('a clause that a superior pinned, and more than the branch may add', async () => {
    const pinned = findIndicator(firstBook, 'L04')
    const standard = firstBook.indicators.map(({ code }) => code)
    const frame = { organisation: partyCommittee.organisation, pinned: [pinned], standard }
    await world.ask(decider, 'setRulebookFrame', { ...frame, addedPointsMax: 500, filing: 'file' })
    const { draft, revision } = await start('2027-h')
    const words = { title: '结对帮学', clause: '结对帮学一次计 1 分，全年至多 6 分。' }
    const added = { draft, revision, like: 'L12', indicator: 'L30', ...words, basis }
    await world.ask(secretary, 'addDraftRow', added)
    expect(await world.refused(secretary, 'proposeRulebook', { draft })).toBe('addedBeyondBudget')
    const { budget } = await world.ask(secretary, 'showRulebookDraft', { draft })
    expect(budget).toEqual({ added: 600, most: 500 })
    const lower = { indicator: 'L04', change: { cap: { general: 900, except: [800] } }, basis }
    await world.ask(secretary, 'changeDraftRow', { draft, revision: revision + 1, ...lower })
    expect(await world.refused(secretary, 'proposeRulebook', { draft })).toBe('pinnedClauseChanged')
    const { mayEdit } = await world.ask(secretary, 'showDraftRow', { draft, indicator: 'L04' })
    expect(mayEdit).toBe(false)
    const free = { organisation: partyCommittee.organisation, pinned: [], standard: [] }
    await world.ask(administrator.member, 'setRulebookFrame', { ...free, filing: 'file' })
  })

  test('a past window', async () => {
    const early = { version: '2026-x', startsWith: '2026-H1' }
    expect(await world.refused(secretary, 'startRulebookDraft', early)).toBe('rulebookStartsInPast')
  })
})

describe('what a superior requires', () => {
  const { organisation } = partyCommittee
  const free = { organisation, pinned: [], standard: [], filing: 'file' as const }
  afterEach(() => world.ask(decider, 'setRulebookFrame', free))

  test('is set by the codes of clauses, and read above and below', async () => {
    const given = { ...free, pinned: ['L04'], addedPointsMax: 500, standard: ['L12'] }
    await world.ask(decider, 'setRulebookFrame', given)
    const above = await world.ask(decider, 'showRulebookFrame', {})
    expect(above).toMatchObject({ organisation, maySet: true })
    expect(above.above).toBeUndefined()
    expect(above.frame).toMatchObject({ addedPointsMax: 500, standard: ['L12'], filing: 'file' })
    expect(above.frame?.pinned).toMatchObject([{ indicator: 'L04', sheet: 'member', off: false }])
    const { offered } = await world.ask(decider, 'listPinnableClauses', { organisation })
    // The 77 rows of the reference, and three for those who live elsewhere.
    expect(offered).toHaveLength(80)
    expect(offered.filter(({ model }) => !model)).toEqual([])
    const shown = await world.ask(organisationOfficer, 'showRulebookFrame', {})
    expect(shown).toMatchObject({ organisation: branch.organisation, maySet: false })
    expect(shown.frame).toBeUndefined()
    expect(shown.above).toMatchObject({ addedPointsMax: 500, pinned: above.frame?.pinned })
  })

  test('keeps the wording of a clause that was pinned otherwise than in the default book', async () => {
    const pinned = { ...findIndicator(firstBook, 'L04'), title: '另一个名称' }
    await world.ask(decider, 'setRulebookFrame', { ...free, pinned: [pinned] })
    await world.ask(decider, 'setRulebookFrame', { ...free, pinned: ['L12', 'L04'] })
    const { frame } = await world.ask(administrator.member, 'showRulebookFrame', {})
    expect(frame?.pinned.map(({ title }) => title)).toEqual(['公益与志愿服务', '另一个名称'])
  })

  test('is no clause that nobody knows, and nothing that a branch sets or a member reads', async () => {
    const unknown = { ...free, pinned: ['Z99'] }
    expect(await world.refused(decider, 'setRulebookFrame', unknown)).toBe('rulebookInvalid')
    expect(await world.refused(secretary, 'setRulebookFrame', free)).toBe('notPermitted')
    expect(await world.refused(member, 'showRulebookFrame', {})).toBe('notPermitted')
    const asked = { organisation }
    expect(await world.refused(secretary, 'showRulebookFrame', asked)).toBe('notPermitted')
    expect(await world.ask(inspector, 'showRulebookFrame', {})).toMatchObject({ maySet: false })
  })
})

describe('adopting', () => {
  test('inside a window stands only where nobody loses', async () => {
    const { draft } = await lowerHonours('2026-2', '2026-H2')
    await world.ask(secretary, 'proposeRulebook', { draft })
    world.setClock('2026-11-20 17:00')
    const input = { draft, decision }
    expect(await world.refused(secretary, 'adoptRulebookDraft', input)).toBe('amendmentLowers')
    const { revision } = await world.ask(secretary, 'reopenRulebookDraft', { draft })
    const higher = {
      draft,
      revision,
      indicator: 'J01',
      change: { cap: { general: 1_200, except: [] } },
    }
    await world.ask(secretary, 'changeDraftRow', { ...higher, basis })
    await world.ask(secretary, 'proposeRulebook', { draft })
    const adopted = await world.ask(secretary, 'adoptRulebookDraft', input)
    expect(adopted).toMatchObject({ state: 'inForce', rulebook: `${branch.organisation}:2026-2` })
    const { versions } = await world.ask(secretary, 'listRulebooks', {})
    expect(versions.map(({ version, inForce }) => [version, inForce])).toEqual([
      ['2026-2', true],
      ['2026-1', false],
    ])
  })

  test('waits for a superior that approves, who may give it back', async () => {
    const organisation = partyCommittee.organisation
    const frame = { organisation, pinned: [], standard: [], filing: 'approve' as const }
    await world.ask(decider, 'setRulebookFrame', frame)
    const { draft } = await draftWith('2027-1', 200)
    await world.ask(secretary, 'proposeRulebook', { draft })
    const none = { ...decision, present: 5, ayes: 5 }
    expect(await world.refused(secretary, 'adoptRulebookDraft', { draft, decision: none })).toBe(
      'meetingNotQuorate',
    )
    const first = await world.ask(secretary, 'adoptRulebookDraft', { draft, decision })
    expect(first).toMatchObject({ state: 'adopted' })
    const listed = () => world.ask(decider, 'listBranches', {})
    const { organisation: own, name } = branch
    const one = { draft, branch: own, name, version: '2027-1' }
    expect((await listed()).awaiting).toEqual([one])
    expect((await world.ask(decider, 'listBranches', { after: 'z' })).awaiting).toEqual([])
    expect(await world.refused(secretary, 'approveRulebook', { draft })).toBe('notPermitted')
    expect(await world.refused(inspector, 'approveRulebook', { draft })).toBe('notPermitted')
    const returned = await world.ask(decider, 'returnRulebook', { draft, reason: '请说明依据。' })
    expect(returned.state).toBe('returned')
    expect((await listed()).awaiting).toEqual([])
    expect(await world.refused(decider, 'approveRulebook', { draft })).toBe('draftNotAdopted')
    await world.ask(secretary, 'proposeRulebook', { draft })
    await world.ask(secretary, 'adoptRulebookDraft', { draft, decision })
    const approved = await world.ask(decider, 'approveRulebook', { draft })
    expect(approved.state).toBe('inForce')
  })

  test('the next window follows it, and the last one keeps its own', async () => {
    world.setClock('2026-11-20 17:05')
    const { version: now } = await world.ask(member, 'showRulebook', {})
    expect(now).toBe('2026-2')
    world.setClock('2027-01-15 09:00')
    const { version, modules } = await world.ask(member, 'showRulebook', {})
    expect(version).toBe('2027-1')
    const rule = modules
      .flatMap(({ clauses }) => clauses)
      .find(({ indicator }) => indicator === 'L12')
    expect(rule?.rule).toContain('2 分')
    const year = await world.ask(member, 'showMyPoints', { year: 2026 })
    const volunteering = year.modules
      .flatMap(({ rows }) => rows)
      .find(({ indicator }) => indicator === 'L12')
    expect(volunteering?.earned).toBe(300)
  })

  test('a second first rulebook is none: later ones come from drafts', async () => {
    const rulebook = { ...firstBook, version: '2027-9', startsWith: '2027-H2' }
    const held = { ...decision, heldOn: '2027-01-10' }
    const input = { branch: branch.organisation, rulebook, decision: held }
    expect(await world.refused(secretary, 'adoptRulebook', input)).toBe('rulebookByDraft')
  })
})
