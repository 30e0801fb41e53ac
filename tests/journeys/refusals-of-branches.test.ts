import {
  administrator,
  branch,
  inspector,
  liaison,
  officeBranch,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { bind } from '../support/access-people'
import { allRefused, type Line, type Usual } from '../support/all-refused'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import { sendWithoutItsJob, settled } from '../support/repeated'
import {
  adoption,
  bookWithDecidedRow,
  ordinary,
  personOf,
  setUpSmallBranch,
} from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/** Refusals of a branch's people, meetings, activities and halves: see `every-refusal.test.ts`. */
jest.setTimeout(60_000)

const admin = administrator.member
const [member, other, third, ...panel] = ordinary
const parent = partyCommittee.organisation
const here = branch.organisation
/** Its one voter is a formal member from April on; it has no rulebook. */
const youngBranch = 'young-branch'
/** Its one member comes in April; it lives by the book. */
const laterBranch = 'later-branch'

let emulator: Emulator
let world: StrictWorld
const refused = (usual: Usual, lines: readonly Line[]) => allRefused(world, usual, lines)

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, bookWithDecidedRow)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

/** Of the people of the cast whom the small branch leaves out. */
const enrol = (who: string, organisation: string, part: object = {}) =>
  world.ask(admin, 'enrolMember', personOf(who, organisation, part))

const found = (organisation: string, name: string) =>
  world.ask(admin, 'createOrganisation', { organisation, kind: 'branch', name, parent })

/** Without a row that a members' meeting counts for. */
const bookWithoutMeetings = {
  ...bookWithDecidedRow,
  indicators: bookWithDecidedRow.indicators.filter(({ activity }) => activity !== 'membersMeeting'),
}

async function adopt(organisation: string, voters: number) {
  const decision = { ...adoption, expected: voters, present: voters, ayes: voters }
  const given = { branch: organisation, rulebook: bookWithoutMeetings, decision }
  await world.ask(admin, 'adoptRulebook', given)
}

async function secretaryOf(who: string, organisation: string) {
  await appoint(world, who, 'secretary', organisation)
  await bind(world, who)
}

test('of an organisation that is no more, and of a group of others', async () => {
  await found('old-branch', '检修四支部')
  const dissolving = { organisation: 'old-branch', on: '2026-03-20', resolution: '批复第 8 号' }
  await world.ask(admin, 'dissolveOrganisation', dissolving)
  await refused({ enrolMember: personOf('zhou-tao', here, {}) }, [
    ['enrolMember', 'organisationDissolved', admin, { branch: 'old-branch' }],
    ['enrolMember', 'groupNotHere', admin, { group: 'no-group' }],
    ['dissolveOrganisation', 'organisationDissolved', admin, dissolving],
  ])
})

test('of people who hold an office, are not scored, are on the way or have left', async () => {
  await enrol('zhou-tao', here)
  await appoint(world, 'zhou-tao', 'committeeMember', here)
  await enrol('deng-hui', here, { standing: 'probationary', scored: false })
  await enrol('cheng-lei', here)
  await enrol('dong-jie', here)
  const letter = { destination: '城北供电公司党委', letterExpires: '2026-05-01' }
  const leaving = { member: 'cheng-lei', ...letter, lastMonth: '2026-03' }
  const change = async (who: string) => {
    const { fields, revision } = await world.ask(admin, 'showMember', { member: who })
    const moved = { ...fields, department: '技术室' }
    return { member: who, revision, fields: moved, on: '2026-03-10', basis: '批复' }
  }
  const [ofLeaver, ofLeft] = [await change('cheng-lei'), await change('dong-jie')]
  await world.ask(admin, 'startTransfer', leaving)
  await world.ask(admin, 'endMembership', { member: 'dong-jie', resolution: '批复第 9 号' })
  await settled(emulator)
  await refused({ startTransfer: leaving }, [
    ['issueBindingSlips', 'codeByAdministrator', liaison, { members: ['zhou-tao'] }],
    ['startTransfer', 'noPoints', admin, { member: 'deng-hui' }],
    ['changeMember', 'transferUnderWay', admin, ofLeaver],
    ['changeMember', 'memberHasLeft', admin, ofLeft],
  ])
})

test('of a meeting in which nobody may vote, or the chair may not on this', async () => {
  await found(youngBranch, '检修五支部')
  await enrol('tang-liang', youngBranch, { standing: 'probationary' })
  const { fields, revision } = await world.ask(admin, 'showMember', { member: 'tang-liang' })
  const formal = { ...fields, standing: 'formal' as const }
  const turned = { member: 'tang-liang', revision, fields: formal }
  await world.ask(admin, 'changeMember', { ...turned, on: '2026-03-10', basis: '按期转正' })
  await secretaryOf('tang-liang', youngBranch)
  const ended = await appoint(world, secretary, 'liaison')
  const photos = [await world.upload(member, 'evidence', photo(3))]
  const form = { indicator: 'J08', day: '2026-03-19', title: '抢修突击队', photos }
  const { declaration } = await world.ask(member, 'submitDeclaration', form)
  await world.ask(secretary, 'endorseDeclaration', { declaration, points: 100 })
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  await refused({}, [
    ['openMeeting', 'noCommittee', 'tang-liang', { title: '党员大会' }],
    ['proposePoints', 'recusedFromItem', secretary, { meeting, item: declaration, points: 200 }],
  ])
  await ended('2026-03-20')
})

describe('of an activity', () => {
  const form = { title: '主题党日', place: '三楼会议室', onLeave: [] }
  const hours = { startsAt: '14:00', endsAt: '16:00' }
  const march = { ...form, ...hours, day: '2026-03-25' }

  test('at wrong times, of no row, for nobody', async () => {
    await found(laterBranch, '检修六支部')
    await enrol('han-mei', laterBranch, { since: '2026-04' })
    await secretaryOf('han-mei', laterBranch)
    await adopt(laterBranch, 1)
    const april = { ...march, kind: 'themeDay', day: '2026-04-10' } as const
    const { activity } = await world.ask('han-mei', 'createActivity', april)
    const usual = {
      createActivity: { ...march, kind: 'themeDay' },
      changeActivity: { ...march, activity },
    }
    await refused(usual, [
      ['createActivity', 'activityTimesWrong', 'han-mei', { endsAt: '13:00' }],
      ['createActivity', 'indicatorUnknown', 'han-mei', { kind: 'membersMeeting' }],
      ['createActivity', 'expectedEmpty', 'han-mei'],
      ['changeActivity', 'expectedEmpty', 'han-mei'],
    ])
  })

  test('that was put off after its code was shown', async () => {
    world.setClock('2026-03-20 13:50')
    const today = { ...march, day: '2026-03-20' }
    const given = { ...today, kind: 'themeDay' } as const
    const { activity } = await world.ask(liaison, 'createActivity', given)
    const { codes } = await world.ask(liaison, 'issueSignInCodes', { activity })
    const later = { ...today, startsAt: '19:00', endsAt: '20:00' }
    await world.ask(liaison, 'changeActivity', { ...later, activity })
    await refused({}, [['signIn', 'signInNotOpen', member, { code: codes[0]?.text }]])
    await world.ask(liaison, 'cancelActivity', { activity, reason: '停电' })
  })
})

test('of a fourth question while three are not answered', async () => {
  for (const text of ['部门写错了。', '岗位写错了。', '小组写错了。']) {
    await world.ask(other, 'askRectification', { text })
  }
  await refused({}, [['askRectification', 'rectificationsOpen', other, { text: '姓名写错了。' }]])
})

test('of a half without a rulebook, of nobody, and while it is being written', async () => {
  await appoint(world, inspector, 'secretary', officeBranch.organisation)
  await adopt(officeBranch.organisation, 2)
  world.setClock('2026-07-03 10:00')
  const freezeHalfYear = { half: '2026-H1', carryOver: true }
  await refused({ freezeHalfYear }, [
    ['freezeHalfYear', 'noRulebook', 'tang-liang'],
    ['freezeHalfYear', 'nobodyScored', inspector],
  ])
  const stopped = (procedure: 'freezeHalfYear' | 'publishBoard', input: object) =>
    sendWithoutItsJob(emulator, {
      member: secretary,
      procedure,
      commandId: world.newCommandId(),
      input,
    })
  await stopped('freezeHalfYear', freezeHalfYear)
  world.setClock('2026-07-06 10:00')
  const held = { heldOn: '2026-07-05', expected: 12, present: 10, disputed: [], panelAyes: 9 }
  const briefing = { half: '2026-H1', ...held, panel: [...panel] }
  await refused({}, [['recordBriefing', 'stillPosting', secretary, briefing]])
  await settled(emulator)
  await world.ask(secretary, 'recordBriefing', briefing)
  await stopped('publishBoard', { half: '2026-H1' })
  await refused({}, [['publishBoard', 'stillPosting', secretary, { half: '2026-H1' }]])
  await settled(emulator)
  expect(await world.ask(third, 'showBoard', { half: '2026-H1' })).toBeDefined()
})
