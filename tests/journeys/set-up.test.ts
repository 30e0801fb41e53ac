import { votersOn } from '@shared/organisation/voters'
import { quarterlyBook } from '@shared/rulebook/examples/quarterly'
import { firstBook } from '@shared/rulebook/first-book'
import {
  administrator,
  branch,
  decider,
  liaison,
  officeBranch,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import { demoSetUpCode } from '../../demo/set-up'
import type { Emulator } from '../../emulator'
import { codeProblems } from '../support/code-problems'
import { startTestEmulator, testEnvironment } from '../support/emulator'
import { adoption, probationary, setUpSmallBranch, startEnvironment } from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

jest.setTimeout(60_000)

let emulator: Emulator
let world: StrictWorld
const admin = administrator.member
const here = branch.organisation

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
  world.setClock('2026-01-12 09:00')
})
afterAll(() => emulator.close())

const newcomer = {
  member: 'tang-liang',
  name: '唐亮',
  branch: here,
  standing: 'formal',
  office: 'ordinary',
  department: '变电检修一班',
  post: 'frontline',
  scored: true,
  since: '2026-01',
  hasPhone: true,
  underProbation: false,
} as const

const appointment = {
  member: 'wang-fang',
  organisation: here,
  role: 'committeeMember',
  from: '2026-02-01',
  resolution: '2026 年 1 月党员大会',
} as const

describe('setting up', () => {
  const setUp = {
    setUpCode: demoSetUpCode,
    organisation: 'another-committee',
    organisationName: '另一个党委',
    name: '陌生人',
  }

  test.each([
    ['a wrong code', { ...setUp, setUpCode: 'guess' }, 'stranger', 'setUpCodeWrong'],
    ['an empty code', { ...setUp, setUpCode: '' }, 'stranger', 'setUpCodeWrong'],
    ['a second time', setUp, 'stranger', 'alreadySetUp'],
    ['somebody who is here already', setUp, 'wang-fang', 'alreadyBound'],
  ])('%s', async (_, input, who, code) => {
    const before = emulator.store.digest()
    expect(await world.refused(who, 'startSetUp', input)).toBe(code)
    expect(emulator.store.digest()).toBe(before)
  })

  test('an environment without a code cannot be set up', async () => {
    const bare = await startTestEmulator({ environment: { QR_KEY: 'sixteen-characters-or-more' } })
    const stranger = new StrictWorld(bare)
    for (const setUpCode of ['', 'undefined', demoSetUpCode]) {
      const input = { ...setUp, setUpCode }
      expect(await stranger.refused('stranger', 'startSetUp', input)).toBe('setUpCodeWrong')
    }
    await bare.close()
  })

  test('two people at once: one of them is the administrator', async () => {
    const empty = await startTestEmulator()
    const both = new StrictWorld(empty)
    const replies = await Promise.all(
      ['one', 'two'].map((who) => both.reply(who, 'startSetUp', setUp)),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(empty.store.count('organisations')).toBe(1)
    expect(empty.store.count('identities')).toBe(1)
    await empty.close()
  })
})

describe('the tree and the roster', () => {
  const group = {
    organisation: 'group-1',
    kind: 'group',
    name: '第一党小组',
    parent: here,
  } as const

  test.each([
    ['an id that is taken', { ...group, organisation: here }, 'organisationExists'],
    ['a branch under a branch', { ...group, kind: 'branch' as const }, 'organisationKindMisplaced'],
    ['under nothing', { ...group, parent: 'nowhere' }, 'notFound'],
  ])('%s', async (_, input, code) => {
    expect(await world.refused(admin, 'createOrganisation', input)).toBe(code)
  })

  test.each([
    ['a member who is there', { ...newcomer, member: 'wang-fang' }, 'memberExists'],
    ['outside a branch', { ...newcomer, branch: 'party-committee' }, 'organisationKindMisplaced'],
    ['in no organisation', { ...newcomer, branch: 'nowhere' }, 'notFound'],
    ['an id that a chain could not carry', { ...newcomer, member: 'tang:liang' }, 'badInput'],
    ['a month that does not exist', { ...newcomer, since: '2026-13' }, 'badInput'],
  ])('%s', async (_, input, code) => {
    expect(await world.refused(admin, 'enrolMember', input)).toBe(code)
  })

  test('is for the administrator alone', async () => {
    for (const other of [secretary, liaison, decider]) {
      expect(await world.refused(other, 'enrolMember', newcomer)).toBe('notPermitted')
      expect(await world.refused(other, 'appointMember', appointment)).toBe('notPermitted')
    }
  })
})

describe('appointments', () => {
  test.each([
    ['a probationary member', { ...appointment, member: probationary }, 'roleNeedsFormalMember'],
    ['a member of another branch', { ...appointment, member: decider }, 'notAMemberHere'],
    ['nobody', { ...appointment, member: 'nobody' }, 'notFound'],
  ])('%s', async (_, input, code) => {
    expect(await world.refused(admin, 'appointMember', input)).toBe(code)
  })

  test('give power from their first day to their last, and not a day longer', async () => {
    const limited = { ...appointment, role: 'liaison' as const, from: '2026-02-02' }
    const given = await world.ask(admin, 'appointMember', limited)
    const list = () => world.reply('demo-wang-fang', 'listDeclarationsAwaiting', {})
    expect((await list()).ok).toBe(false)
    world.setClock('2026-02-02 08:00')
    expect((await list()).ok).toBe(true)
    const ending = { organisation: here, ...given, until: '2026-02-03' }
    await world.ask(admin, 'endAppointment', ending)
    expect((await list()).ok).toBe(true)
    world.setClock('2026-02-04 00:01')
    expect((await list()).ok).toBe(false)
  })
})

describe('binding', () => {
  beforeAll(() => world.ask(admin, 'enrolMember', newcomer))

  test('a code binds once, whatever its capitals, and lapses', async () => {
    const { member } = newcomer
    const issue = () => world.ask(liaison, 'issueBindingCode', { member })
    const old = await issue()
    emulator.clock.advance(48 * 60 * 60_000 + 60_000)
    const late = await world.refused(member, 'bindIdentity', { code: old.code })
    expect(late).toBe('bindingCodeWrong')
    const { code } = await issue()
    expect(await world.refused('wang-fang', 'bindIdentity', { code })).toBe('alreadyBound')
    const me = await world.ask(member, 'bindIdentity', { code: ` ${code.toLowerCase()} ` })
    expect(me).toEqual({ state: 'waiting' })
    expect(await world.refused('stranger', 'bindIdentity', { code })).toBe('bindingCodeWrong')
    const again = await world.refused(liaison, 'issueBindingCode', { member })
    expect(again).toBe('memberAlreadyBound')
  })

  describe('what was issued', () => {
    const nextOne = { ...newcomer, member: 'luo-min', name: '罗敏' }
    const { member } = nextOne
    const issue = (id?: string) => world.ask(liaison, 'issueBindingCode', { member }, id)
    beforeAll(() => world.ask(admin, 'enrolMember', nextOne))

    test('is answered again to a repeat, and is another for another command', async () => {
      const first = await issue('binding-command-0001')
      emulator.clock.advance(60 * 60_000)
      const digest = emulator.store.digest()
      expect(await issue('binding-command-0001')).toEqual(first)
      expect(emulator.store.digest()).toBe(digest)
      expect((await issue()).code).not.toBe(first.code)
    })

    test('is not issued under an id that another command has', async () => {
      await issue('binding-command-0002')
      const other = { member: 'wang-fang' }
      const refused = world.refused(liaison, 'issueBindingCode', other, 'binding-command-0002')
      expect(await refused).toBe('commandIdReused')
    })

    test('stands nowhere in what is stored, before it is used and after', async () => {
      const { code } = await issue('binding-command-0003')
      expect(codeProblems(emulator, [code])).toEqual([])
      await world.ask(member, 'bindIdentity', { code })
      expect(codeProblems(emulator, [code])).toEqual([])
      // The code is spent, so nobody is handed it again.
      const again = world.refused(liaison, 'issueBindingCode', { member }, 'binding-command-0003')
      expect(await again).toBe('memberAlreadyBound')
    })

    test.each([
      ['commands', { _id: 'a', procedure: 'issueBindingCode', reply: { code: 'ABCDEFGH' } }],
      ['bindingCodes', { _id: 'ABCDEFGH', member }],
    ])('would be found in %s', (name, planted) => {
      const read = (collection: string) => [
        ...emulator.store.read(collection),
        ...(collection === name ? [planted] : []),
      ]
      const store = { ...emulator.store, read }
      expect(codeProblems({ store }, ['ABCDEFGH'])).toEqual([`${name} ${planted._id}`])
      expect(codeProblems(emulator, ['ABCDEFGH'])).toEqual([])
    })

    test('is not issued by a server without its key', async () => {
      const environment = { ...testEnvironment, SERVER_KEY: 'short' }
      const bare = await startTestEmulator({ environment })
      const strict = new StrictWorld(bare)
      await startEnvironment(strict)
      await strict.ask(admin, 'enrolMember', nextOne)
      const refused = await strict.refused(admin, 'issueBindingCode', { member })
      expect([refused, bare.store.count('bindingCodes')]).toEqual(['fault', 0])
      await bare.close()
    })
  })

  test.each(['', 'AAAAAAAA', '唐亮'])('"%s" is no code', async (code) => {
    expect(await world.refused('stranger', 'bindIdentity', { code })).toBe('bindingCodeWrong')
  })

  test('nobody issues a code for themselves or outside the branch', async () => {
    expect(await world.refused(liaison, 'issueBindingCode', { member: liaison })).toBe('ownMatter')
    const other = await world.refused(liaison, 'issueBindingCode', { member: decider })
    expect(other).toBe('notPermitted')
  })
})

describe('adopting', () => {
  const book = { ...firstBook, version: '2026-2', startsWith: '2026-H2' }
  /** The two newcomers vote too. */
  const everyVoter = { ...adoption, expected: adoption.expected + 2 }
  const adopt = { branch: here, rulebook: book, decision: everyVoter }

  const nobodyElse = { expected: 1, present: 1, ayes: 1 }
  test.each([
    ['less than half present', { ...adoption, present: 5, ayes: 5 }, 'meetingNotQuorate'],
    ['more present than expected', { ...adoption, present: 12 }, 'presentExceedsExpected'],
    ['half of all in favour', { ...adoption, expected: 10, ayes: 5 }, 'majorityMissing'],
    ['one person as the whole branch', { ...everyVoter, ...nobodyElse }, 'expectedDiffers'],
    ['a voter left out', adoption, 'expectedDiffers'],
    ['a meeting to come', { ...everyVoter, heldOn: '2030-01-01' }, 'meetingNotHeldYet'],
    ['more in favour than present', { ...adoption, ayes: 11 }, 'votesExceedPresent'],
  ])('%s: no decision', async (_, decision, code) => {
    expect(await world.refused(secretary, 'adoptRulebook', { ...adopt, decision })).toBe(code)
    const level = { branch: here, level: 'full' as const, decision }
    expect(await world.refused(secretary, 'decideBoardLevel', level)).toBe(code)
  })

  test.each([
    ['a version that stands', { version: '2026-1' }, 'rulebookVersionExists'],
    ['a second first one', { startsWith: '2026-H1' }, 'rulebookByDraft'],
    ['a window that is over', { startsWith: '2025-H2' }, 'rulebookStartsInPast'],
    ['an empty indicator', { indicators: [{}] }, 'badInput'],
    ['an unknown field', { secretBonus: 100 }, 'badInput'],
  ])('%s', async (_, change, code) => {
    const input = { ...adopt, rulebook: { ...book, ...change } }
    expect(await world.refused(secretary, 'adoptRulebook', input)).toBe(code)
  })

  test('counts the voters as of its meeting: who comes later was not expected', async () => {
    const later = { ...newcomer, member: 'liang-yu', name: '梁宇', since: '2026-02' }
    await world.ask(administrator.member, 'enrolMember', later)
    const level = { branch: here, level: 'full' as const, decision: everyVoter }
    await world.ask(secretary, 'decideBoardLevel', level)
    const one = everyVoter.expected + 1
    const asToday = { ...level, decision: { ...everyVoter, expected: one } }
    expect(await world.refused(secretary, 'decideBoardLevel', asToday)).toBe('expectedDiffers')
    const { members } = await world.ask(secretary, 'listMembers', {})
    expect(
      votersOn(
        adoption.heldOn,
        members.flatMap(({ votesFrom }) => votesFrom ?? []),
      ),
    ).toBe(everyVoter.expected)
  })

  test('a first one meets what its superior requires, and what the linter refuses', async () => {
    const first = 'young-branch'
    const chair = { ...newcomer, member: 'shi-lei', name: '石磊', branch: first }
    const ofChair = { ...appointment, member: chair.member, organisation: first }
    const parent = partyCommittee.organisation
    const created = { organisation: first, kind: 'branch' as const, name: '检修三支部', parent }
    await world.ask(admin, 'createOrganisation', created)
    await world.ask(admin, 'enrolMember', chair)
    const { code } = await world.ask(admin, 'issueBindingCode', { member: chair.member })
    await world.ask(chair.member, 'bindIdentity', { code })
    const from = '2026-01-01'
    await world.ask(admin, 'appointMember', { ...ofChair, role: 'secretary', from })
    const decision = { ...adoption, expected: 1, present: 1, ayes: 1 }
    const [row, ...others] = firstBook.indicators
    const login = { ...row, title: '每日登录', clause: '登录平台一次扣 1 分，未登录的扣 2 分。' }
    const whole = { branch: first, rulebook: firstBook, decision }
    const loggingIn = { ...whole, rulebook: { ...firstBook, indicators: [login, ...others] } }
    const refused = (input: object) =>
      world.refused(chair.member, 'adoptRulebook', { ...whole, ...input })
    expect(await refused(loggingIn)).toBe('formalismFound')

    const frame = { organisation: parent, standard: [], filing: 'file' as const }
    const set = (change: object) =>
      world.ask(admin, 'setRulebookFrame', { ...frame, pinned: [], ...change })
    await set({ pinned: ['L02'] })
    expect(await refused({})).toBe('pinnedClauseChanged')
    await set({ addedPointsMax: 100 })
    expect(await refused({})).toBe('addedBeyondBudget')
    await set({ filing: 'approve' })
    const quarters = { ...whole, rulebook: { ...quarterlyBook, version: '2026-1' } }
    const { draft = '', ...reply } = await world.ask(admin, 'adoptRulebook', quarters)
    expect(reply.rulebook).toBeUndefined()
    expect(await refused({})).toBe('draftOpenAlready')
    const { setUp } = await world.ask(admin, 'showOrganisation', { organisation: first })
    expect(setUp).toMatchObject({ firstRulebook: { version: '2026-1', state: 'adopted' } })
    const { awaiting } = await world.ask(decider, 'listBranches', {})
    expect(awaiting).toMatchObject([{ draft, branch: first, version: '2026-1' }])
    expect(await world.refused(chair.member, 'showRulebook', {})).toBe('noRulebook')
    expect(await world.refused(admin, 'approveRulebook', { draft })).toBe('notPermitted')

    await world.ask(decider, 'returnRulebook', { draft, reason: '请写明适用对象。' })
    await world.ask(chair.member, 'proposeRulebook', { draft })
    await world.ask(chair.member, 'adoptRulebookDraft', { draft, decision })
    await world.ask(decider, 'approveRulebook', { draft })
    expect(await world.ask(chair.member, 'showRulebook', {})).toMatchObject({ version: '2026-1' })
    await set({})
  })

  test('a quarterly branch changes its book with any quarter, and nothing that is over', async () => {
    const decision = { ...adoption, expected: 1, present: 1, ayes: 1 }
    const chair = 'shi-lei'
    const { starts } = await world.ask(chair, 'listRulebooks', {})
    expect(starts.map(({ startsWith, insideWindow }) => [startsWith, insideWindow])).toEqual([
      ['2026-Q1', true],
      ['2026-Q2', false],
      ['2026-Q3', false],
      ['2026-Q4', false],
      ['2027-Q1', false],
    ])
    const proposed = async (version: string, startsWith: string, change: object) => {
      const { draft, revision } = await world.ask(chair, 'startRulebookDraft', {
        version,
        startsWith,
      })
      const rulebook = { ...quarterlyBook, version, startsWith, ...change }
      const basis = { kind: 'analysis' as const, text: '一季度多数已达上限。' }
      await world.ask(chair, 'replaceRulebookDraft', { draft, revision, rulebook, basis })
      await world.ask(chair, 'proposeRulebook', { draft })
      return draft
    }
    const refused = async (draft: string) => {
      const code = await world.refused(chair, 'adoptRulebookDraft', { draft, decision })
      await world.ask(chair, 'abandonRulebookDraft', { draft })
      return code
    }
    const lower = { ...quarterlyBook.modules.bonus, cap: 500 }
    const modules = { ...quarterlyBook.modules, bonus: lower }
    expect(await refused(await proposed('2026-2', '2026-Q2', { modules }))).toBe('yearFrameChanged')
    const [, ...fewer] = quarterlyBook.indicators
    const next = await proposed('2026-2', '2026-Q2', { indicators: fewer })
    await world.ask(chair, 'adoptRulebookDraft', { draft: next, decision })
    const early = await proposed('2026-3', '2026-Q1', { indicators: fewer })
    expect(await refused(early)).toBe('laterVersionAdopted')
    const { versions } = await world.ask(chair, 'listRulebooks', {})
    expect(versions).toMatchObject([
      { version: '2026-2', startsIn: '2026-04', inForce: false },
      { version: '2026-1', startsIn: '2026-01', lastMonth: '2026-03', inForce: true },
    ])
    const halves = { version: '2026-9', startsWith: '2026-Q2' }
    expect(await world.refused(secretary, 'startRulebookDraft', halves)).toBe('rulebookInvalid')
  })

  test('is for the own branch alone', async () => {
    const other = { ...adopt, branch: officeBranch.organisation }
    expect(await world.refused(secretary, 'adoptRulebook', other)).toBe('notPermitted')
    const above = { ...adopt, branch: partyCommittee.organisation }
    expect(await world.refused(secretary, 'adoptRulebook', above)).toBe('notPermitted')
  })
})
