import type { ProcedureName } from '@shared/contracts'
import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  inspector,
  liaison,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import { photo } from '../../demo/photo'
import type { Emulator } from '../../emulator'
import { declareVolunteering, themeDay } from '../support/branch-life'
import { allRefused as refusedIn, type Line, type Usual } from '../support/all-refused'
import { startTestEmulator } from '../support/emulator'
import { appoint } from '../support/power'
import {
  adoption,
  bookWithDecidedRow,
  ordinary,
  probationary,
  setUpSmallBranch,
} from '../support/small-branch'
import { StrictWorld } from '../support/strict-world'

/**
 * Refusals that no story needs, each asked through the real entry: on matters that are there, with
 * inputs in which one thing is wrong, and nothing is written. What is left to ask stands in
 * docs/reference/refusals-not-asked.csv.
 */
jest.setTimeout(60_000)

const admin = administrator.member
const bare = 'bare-branch'
const [member, other, third] = ordinary

let emulator: Emulator
let world: StrictWorld

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, bookWithDecidedRow)
  const parent = partyCommittee.organisation
  const created = { organisation: bare, kind: 'branch' as const, name: '检修三支部', parent }
  await world.ask(admin, 'createOrganisation', created)
  for (const one of ['tang-liang', 'tang-ming']) {
    await world.ask(admin, 'enrolMember', { ...person, member: one, branch: bare })
  }
  world.setClock('2026-03-20 12:00')
  await appoint(world, 'tang-liang', 'secretary', bare)
  await appoint(world, 'tang-liang', 'liaison', bare)
  const { code } = await world.ask(admin, 'issueBindingCode', { member: 'tang-liang' })
  await world.ask('tang-liang', 'bindIdentity', { code })
})
afterAll(() => emulator.close())

const person = {
  member: 'tang-wei',
  name: '唐亮',
  branch: branch.organisation,
  standing: 'formal',
  office: 'ordinary',
  department: '检修部',
  post: 'frontline',
  scored: true,
  since: '2026-01',
  hasPhone: true,
  underProbation: false,
} as const

const allRefused = (usual: Usual, lines: readonly Line[]) => refusedIn(world, usual, lines)

test('of the roster', async () => {
  const { fields, revision } = await world.ask(admin, 'showMember', { member: other })
  const changeMember = { member: other, revision, fields, on: '2026-03-10', basis: '批复' }
  const changed = (part: object) => ({ fields: { ...fields, ...part } })
  const officer = await world.ask(admin, 'showMember', { member: liaison })
  const barred = { ...officer.fields, underProbation: true }
  const ofOfficer = { member: liaison, revision: officer.revision, fields: barred }
  await allRefused({ enrolMember: person, changeMember }, [
    ['enrolMember', 'retiredNotScored', admin, { standing: 'retired' }],
    ['enrolMember', 'officeNeedsFormalMember', admin, { standing: 'mobile', office: 'secretary' }],
    [
      'enrolMember',
      'probationaryNotPunished',
      admin,
      { standing: 'probationary', underProbation: true },
    ],
    ['enrolMember', 'sinceOutOfReach', admin, { since: '2024-01' }],
    ['enrolMember', 'numberIsPersonal', admin, { member: '13800000000' }],
    ['changeMember', 'memberUnchanged', admin],
    ['changeMember', 'retiredNotScored', admin, changed({ standing: 'retired' })],
    ['changeMember', 'longLeaveNotScored', admin, changed({ onLongLeave: true })],
    [
      'changeMember',
      'officeNeedsFormalMember',
      admin,
      changed({ standing: 'mobile', office: 'secretary' }),
    ],
    [
      'changeMember',
      'probationaryNotPunished',
      admin,
      changed({ standing: 'probationary', underProbation: true }),
    ],
    ['changeMember', 'formalStaysFormal', admin, changed({ standing: 'probationary' })],
    [
      'changeMember',
      'changeTooEarly',
      admin,
      { ...changed({ department: '技术室' }), on: '2025-11-01' },
    ],
    ['changeMember', 'appointmentFirst', admin, ofOfficer],
  ])
})

test('of a branch without a rulebook', async () => {
  const declared = { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos: [] }
  const meeting = { title: '主题党日', place: '三楼会议室', onLeave: [] }
  const hours = { day: '2026-03-25', startsAt: '14:00', endsAt: '16:00' }
  const createActivity = { kind: 'themeDay', ...meeting, ...hours }
  const startTransfer = {
    member: 'tang-ming',
    destination: '城北供电公司党委',
    lastMonth: '2026-03',
    letterExpires: '2026-05-01',
  }
  const fileForMember = { ...declared, member: 'tang-ming', word: '电话' }
  await allRefused({ submitDeclaration: declared, createActivity, startTransfer, fileForMember }, [
    ['submitDeclaration', 'noRulebook', 'tang-liang'],
    ['fileForMember', 'noRulebook', 'tang-liang'],
    ['listDeclarableFor', 'noRulebook', 'tang-liang', { member: 'tang-ming' }],
    ['createActivity', 'noRulebook', 'tang-liang'],
    ['startTransfer', 'noRulebook', admin],
    [
      'startRulebookDraft',
      'noRulebook',
      'tang-liang',
      { version: '2027-1', startsWith: '2027-H1' },
    ],
    ['showRulebook', 'noRulebook', inspector, { branch: bare }],
    ['analyseIndicators', 'noRulebook', inspector, { branch: bare, half: '2026-H1' }],
  ])
})

describe('of declaring', () => {
  const photos: string[] = []
  const form = { indicator: 'L12', day: '2026-03-19', title: '社区服务', photos }
  const wrong = (procedure: ProcedureName, who: string): Line[] => [
    [procedure, 'indicatorUnknown', who, { indicator: 'Z99' }],
    [procedure, 'indicatorNotDeclared', who, { indicator: 'L04' }],
    [procedure, 'variantMissing', who, { indicator: 'J01' }],
    [procedure, 'dayInFuture', who, { day: '2026-03-21' }],
    [procedure, 'dayTooOld', who, { day: '2025-12-31' }],
    [procedure, 'evidenceMissing', who],
  ]

  test('by the member, anew, and for a member', async () => {
    const declaration = await declareVolunteering(world, member, '社区服务', '2026-03-19')
    await world.ask(liaison, 'returnDeclaration', { declaration, reason: '请补拍。' })
    const amendDeclaration = { ...form, declaration, keep: [] }
    const fileForMember = { ...form, member: other, word: '电话' }
    await allRefused({ submitDeclaration: form, amendDeclaration, fileForMember }, [
      ...wrong('submitDeclaration', member),
      ...wrong('amendDeclaration', member),
      ...wrong('fileForMember', liaison),
    ])
  })

  test('by proxy: nobody confirms what was filed for them in another office', async () => {
    const upload = await world.upload(deputyLiaison, 'evidence', photo(3))
    const filing = { ...form, photos: [upload], member: liaison, word: '电话' }
    const { declaration } = await world.ask(deputyLiaison, 'fileForMember', filing)
    await allRefused({}, [
      ['issueFilingCode', 'ownMatter', liaison, { declaration }],
      ['confirmFilingByCode', 'ownMatter', liaison, { declaration, code: 'AAAAAA' }],
      ['confirmFilingOnPaper', 'ownMatter', liaison, { declaration, photo: upload }],
    ])
    await world.ask(deputyLiaison, 'withdrawFiling', { declaration })
  })
})

test('of the meeting', async () => {
  const own = await declareVolunteering(world, 'chen-zhiyuan', '社区服务', '2026-03-18')
  await world.ask(liaison, 'endorseDeclaration', { declaration: own })
  const { meeting } = await world.ask(secretary, 'openMeeting', { title: '三月支委会' })
  const item = 'declaration-nowhere'
  await allRefused({}, [
    ['castVotes', 'itemUnknown', secretary, { meeting, votes: [{ item, vote: 'aye' }] }],
    ['proposePoints', 'itemUnknown', secretary, { meeting, item, points: 100 }],
    ['proposePoints', 'pointsFixed', secretary, { meeting, item: own, points: 100 }],
  ])
  await world.ask(secretary, 'castVotes', { meeting, votes: [{ item: own, vote: 'aye' }] })
  await world.ask('zhao-jianguo', 'castVotes', { meeting, votes: [{ item: own, vote: 'aye' }] })
  const closing = { meeting, reasons: [{ item, reason: '没有这一项' }] }
  await allRefused({}, [['closeMeeting', 'itemUnknown', secretary, closing]])
  await world.ask(secretary, 'closeMeeting', { meeting, reasons: [] })
})

test('of an activity', async () => {
  const meeting = { title: '主题党日', place: '三楼会议室', onLeave: [] }
  const hours = { day: '2026-03-25', startsAt: '14:00', endsAt: '16:00' }
  const createActivity = { kind: 'themeDay', ...meeting, ...hours }
  const activity = await themeDay(world, '2026-03-21')
  const mark = { member, attended: true }
  await allRefused({ createActivity }, [
    ['createActivity', 'activityInPast', secretary, { day: '2026-02-01' }],
    ['createActivity', 'activityTooFar', secretary, { day: '2028-01-02' }],
    ['createActivity', 'notAMemberHere', secretary, { onLeave: ['nobody-here'] }],
    ['closeActivity', 'activityNotBegun', liaison, { activity, marks: [mark] }],
  ])
  world.setClock('2026-03-21 16:10')
  await allRefused({}, [
    [
      'closeActivity',
      'rollCallUnknownMember',
      liaison,
      { activity, marks: [{ ...mark, member: 'nobody-here' }] },
    ],
    ['closeActivity', 'rollCallRepeats', liaison, { activity, marks: [mark, mark] }],
  ])
  world.setClock('2026-03-22 12:00')
})

test('of the half-year', async () => {
  const freezeHalfYear = { half: '2026-H1', carryOver: false }
  await allRefused({ freezeHalfYear }, [['freezeHalfYear', 'halfYearNotOver', secretary]])
  world.setClock('2026-07-03 10:00')
  await allRefused({ freezeHalfYear }, [['freezeHalfYear', 'matterPending', secretary]])
  await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
  world.setClock('2026-07-06 10:00')
  const counts = { heldOn: '2026-07-05', expected: 11, present: 10, panelAyes: 9 }
  const panel = [member, other, third]
  const recordBriefing = { half: '2026-H1', ...counts, disputed: [], panel }
  const brief = (code: string, part: object): Line => ['recordBriefing', code, secretary, part]
  await allRefused({ recordBriefing }, [
    brief('briefingBeforeFreeze', { heldOn: '2026-07-01' }),
    brief('panelTooSmall', { panel: panel.slice(1) }),
    brief('panelNotFormal', { panel: [member, other, probationary] }),
    brief('expectedDiffers', { expected: 12, panelAyes: 10 }),
    brief('meetingNotQuorate', { present: 5, panelAyes: 5 }),
    brief('presentExceedsExpected', { present: 12 }),
    brief('majorityMissing', { panelAyes: 5 }),
    brief('votesExceedPresent', { panelAyes: 11 }),
  ])
})

test('of the next rulebook', async () => {
  const start = { version: '2027-1', startsWith: '2027-H1' }
  const { draft, revision } = await world.ask(secretary, 'startRulebookDraft', start)
  const basis = { kind: 'analysis' as const, text: '多数党员已达上限。' }
  const change = { cap: { general: 500, except: [300] } }
  const row = { draft, indicator: 'L12', basis }
  await world.ask(secretary, 'changeDraftRow', { ...row, revision, change })
  await allRefused({}, [
    ['removeDraftRow', 'draftChangedMeanwhile', secretary, { ...row, revision }],
    [
      'addDraftRow',
      'draftChangedMeanwhile',
      secretary,
      {
        draft,
        revision,
        like: 'L12',
        indicator: 'L77',
        title: '助学',
        clause: '每次 1 分。',
        basis,
      },
    ],
  ])
  await world.ask(secretary, 'proposeRulebook', { draft })
  const adoptRulebookDraft = { draft, decision: { ...adoption, heldOn: '2026-07-05' } }
  const adopt = (code: string, part: object): Line => [
    'adoptRulebookDraft',
    code,
    secretary,
    { decision: { ...adoptRulebookDraft.decision, ...part } },
  ]
  await allRefused({ adoptRulebookDraft }, [
    adopt('meetingNotHeldYet', { heldOn: '2026-07-20' }),
    adopt('expectedDiffers', { expected: 12 }),
    adopt('majorityMissing', { ayes: 5 }),
    adopt('presentExceedsExpected', { present: 12 }),
    adopt('votesExceedPresent', { ayes: 11 }),
  ])
})

test('of what concerns oneself', async () => {
  const { rectification } = await world.ask(liaison, 'askRectification', { text: '部门写错了。' })
  const answer = { rectification, outcome: 'corrected', text: '名册已改。' }
  await appoint(world, third, 'administrator')
  await allRefused({}, [
    ['answerRectification', 'ownMatter', liaison, answer],
    [
      'startTransfer',
      'ownMatter',
      third,
      { member: third, destination: '别处', lastMonth: '2026-06', letterExpires: '2026-09-01' },
    ],
    [
      'dissolveOrganisation',
      'notPermitted',
      decider,
      { organisation: bare, on: '2026-07-01', resolution: '批复' },
    ],
  ])
})
