import type { Rulebook } from '@shared/rulebook/rulebook'
import { administrator, branch, decider, liaison, partyCommittee, secretary } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { allRefused, type Line, type Usual } from '../support/all-refused'
import { decideInMeeting, declareVolunteering } from '../support/branch-life'
import { startTestEmulator } from '../support/emulator'
import { multiply } from '../support/paging'
import { appoint } from '../support/power'
import {
  adoption,
  bookWithDecidedRow,
  ordinary,
  setUpSmallBranch,
  smallCommittee,
} from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'

/** What is refused of a rulebook on its way: see `every-refusal.test.ts`. */
jest.setTimeout(60_000)

const basis = { kind: 'analysis' as const, text: '多数党员已达上限，区分不出。' }
const above = partyCommittee.organisation
const [, officer] = smallCommittee

/** A row that a talk is opened by cannot go without it. */
const book: Rulebook = {
  ...bookWithDecidedRow,
  thresholds: [
    ...bookWithDecidedRow.thresholds,
    {
      code: 'T9',
      title: '连续三个月没有志愿服务，谈心谈话',
      opens: 'talk',
      when: { kind: 'streak', indicator: 'L12', months: 3 },
    },
  ],
}

let emulator: Emulator
let world: StrictWorld
const refused = (usual: Usual, lines: readonly Line[]) => allRefused(world, usual, lines)

beforeAll(async () => {
  emulator = await startTestEmulator()
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world, book)
  world.setClock('2026-03-20 12:00')
})
afterAll(() => emulator.close())

const filing = (how: 'file' | 'approve') =>
  world.ask(decider, 'setRulebookFrame', {
    organisation: above,
    pinned: [],
    standard: [],
    filing: how,
  })

const draftOf = (draft: string) => storedOne(emulator, 'rulebookDrafts', draft)

async function start(version: string): Promise<string> {
  const started = { version, startsWith: '2027-H1' }
  return (await world.ask(secretary, 'startRulebookDraft', started)).draft
}

/** The rows with one that says something else; by its title alone it takes points from nobody. */
const rowsWith = (part: object) =>
  book.indicators.map((row) => (row.code === 'L12' ? { ...row, ...part } : row))
const renamed = rowsWith({ title: '志愿服务和社区服务' })

async function replace(draft: string, part: Partial<Rulebook>) {
  const { revision, rulebook } = draftOf(draft)
  const text = { ...rulebook, indicators: renamed, ...part }
  await world.ask(secretary, 'replaceRulebookDraft', { draft, revision, rulebook: text, basis })
}

const propose = (draft: string) => world.ask(secretary, 'proposeRulebook', { draft })
const adopt = (draft: string) =>
  world.ask(secretary, 'adoptRulebookDraft', { draft, decision: adoption })
const approve = (draft: string) => world.ask(decider, 'approveRulebook', { draft })

/** Adopted by the members' meeting, and waiting for the superior. */
async function waiting(draft: string, part: Partial<Rulebook>) {
  await replace(draft, part)
  await propose(draft)
  await adopt(draft)
}

test('of a text and its changes', async () => {
  const draft = await start('2027-1')
  const { revision, rulebook } = draftOf(draft)
  const withoutRow = { ...rulebook, indicators: rulebook.indicators.slice(0, 1) }
  const change = { draft, revision, basis }
  await refused({ replaceRulebookDraft: { ...change, rulebook } }, [
    ['removeDraftRow', 'rulebookInvalid', secretary, { ...change, indicator: 'L12' }],
    ['replaceRulebookDraft', 'rulebookInvalid', secretary, { rulebook: withoutRow }],
    ['replaceRulebookDraft', 'draftChangedMeanwhile', secretary, { revision: revision + 1 }],
    ['replayRulebookDraft', 'noRulebook', secretary, { draft, half: '2025-H2' }],
  ])
  await replace(draft, {})
  const atTheTransaction = { at: 1, action: 'database.startTransaction', functionName: 'api' }
  const held = emulator.faults.hold(atTheTransaction)
  const proposing = world.refused(secretary, 'proposeRulebook', { draft })
  await held.reached
  await replace(draft, { title: '改名的细则' })
  held.letGo()
  expect(await proposing).toBe('draftChangedMeanwhile')
})

/** No procedure leaves a change without its basis: the draft is stored as if one had. */
test('of a change without a basis', async () => {
  const [whole] = stored(emulator, 'rulebookDrafts')
  if (!whole) throw new Error('No draft')
  const bare = { ...whole, bases: {} }
  emulator.store.import('rulebookDrafts', [bare])
  await refused({}, [['proposeRulebook', 'basisMissing', secretary, { draft: whole._id }]])
  emulator.store.import('rulebookDrafts', [whole])
})

test('of who sent it back above and brings it forward below', async () => {
  const [draft] = stored(emulator, 'rulebookDrafts').map(({ _id }) => _id)
  if (draft === undefined) throw new Error('No draft')
  await appoint(world, officer, 'secretary')
  await appoint(world, officer, 'decider')
  await filing('approve')
  await propose(draft)
  await adopt(draft)
  await world.ask(officer, 'returnRulebook', { draft, reason: '请写明依据。' })
  await refused({}, [['proposeRulebook', 'alreadyActed', officer, { draft }]])
  await propose(draft)
  await refused({}, [
    ['adoptRulebookDraft', 'alreadyActed', officer, { draft, decision: adoption }],
  ])
  await world.ask(secretary, 'abandonRulebookDraft', { draft })
})

/**
 * Whether a draft is on its way is asked before the transaction, so people who start at the same
 * moment make several: what comes into force first decides about the others. One is multiplied.
 */
describe('of drafts on their way together', () => {
  let pool: string[]
  const next = () => pool.pop() ?? ''
  const now = { startsWith: '2026-H1' } as const
  const later = { startsWith: '2026-H2' } as const
  const nextYear = { startsWith: '2027-H1' } as const
  let low: string
  let lowProposed: string
  let laterDraft: string
  let laterProposed: string

  beforeAll(async () => {
    const draft = await start('together')
    multiply(world, 'rulebookDrafts', ({ _id }) => _id === draft, { total: 12, mark: 'together' })
    pool = stored(emulator, 'rulebookDrafts')
      .filter(({ state }) => state === 'draft')
      .map(({ _id }) => _id)
  })

  test('one version, brought into force once', async () => {
    const same = { version: '2027-2', ...nextYear }
    const [first, drafted, proposed, waits] = [next(), next(), next(), next()]
    for (const draft of [first, drafted, proposed]) await replace(draft, same)
    await waiting(waits, same)
    await filing('file')
    await propose(proposed)
    await propose(first)
    await adopt(first)
    world.setClock('2026-03-20 12:05')
    await refused({}, [
      ['proposeRulebook', 'rulebookVersionExists', secretary, { draft: drafted }],
      [
        'adoptRulebookDraft',
        'rulebookVersionExists',
        secretary,
        { draft: proposed, decision: adoption },
      ],
      ['approveRulebook', 'rulebookVersionExists', decider, { draft: waits }],
    ])
    await filing('approve')
  })

  test('one that lowers nobody when it is adopted, and somebody when it is approved', async () => {
    ;[low, lowProposed, laterDraft, laterProposed] = [next(), next(), next(), next()]
    const [member] = ordinary
    await waiting(low, { version: '2026-2', ...now, indicators: rowsWith({ off: true }) })
    await replace(lowProposed, { version: '2026-3', ...now })
    await propose(lowProposed)
    await replace(laterDraft, { version: '2026-4', ...later })
    await replace(laterProposed, { version: '2026-5', ...later })
    await propose(laterProposed)
    const declaration = await declareVolunteering(world, member, '社区服务', '2026-03-19')
    await world.ask(liaison, 'endorseDeclaration', { declaration })
    await decideInMeeting(world)
    await refused({}, [['approveRulebook', 'amendmentLowers', decider, { draft: low }]])
  })

  test('a later one that came into force first', async () => {
    const draft = next()
    await waiting(draft, { version: '2026-6', ...later })
    await approve(draft)
    await refused({}, [['approveRulebook', 'laterVersionAdopted', decider, { draft: low }]])
  })

  test('an earlier one that counts otherwise, and without a row of activities', async () => {
    const [second, first] = [next(), next()]
    await waiting(second, { version: '2027-3', startsWith: '2027-H2' })
    const indicators = renamed.filter(({ code }) => code !== 'L04')
    const bonus = { ...book.modules.bonus, cap: 1500 } as Rulebook['modules']['bonus']
    const modules = { ...book.modules, bonus }
    await waiting(first, { version: '2027-4', ...nextYear, indicators, modules })
    await approve(first)
    world.setClock('2026-03-20 12:10')
    const form = { title: '主题党日', place: '三楼会议室', startsAt: '14:00', endsAt: '16:00' }
    const day = { ...form, day: '2026-12-20', onLeave: [] }
    const created = { ...day, kind: 'themeDay' as const }
    const { activity } = await world.ask(liaison, 'createActivity', created)
    const changed = { ...day, activity, day: '2027-01-10' }
    await refused({}, [
      ['approveRulebook', 'yearFrameChanged', decider, { draft: second }],
      ['changeActivity', 'indicatorUnknown', liaison, changed],
    ])
  })

  /** No half is frozen before it is over, unless a clock was put back. */
  test('in a half that is frozen, and after it', async () => {
    world.setClock('2026-07-03 10:00')
    await world.ask(secretary, 'freezeHalfYear', { half: '2026-H1', carryOver: true })
    world.setClock('2026-06-25 10:00')
    const proposed = { draft: lowProposed, decision: adoption }
    await refused({}, [
      ['adoptRulebookDraft', 'halfYearFrozen', secretary, proposed],
      ['approveRulebook', 'halfYearFrozen', decider, { draft: low }],
    ])
    world.setClock('2027-01-05 10:00')
    await refused({}, [
      ['proposeRulebook', 'rulebookStartsInPast', secretary, { draft: laterDraft }],
      [
        'adoptRulebookDraft',
        'rulebookStartsInPast',
        secretary,
        { draft: laterProposed, decision: adoption },
      ],
      ['approveRulebook', 'rulebookStartsInPast', decider, { draft: low }],
    ])
  })
})

test('of a version that is there', async () => {
  for (const { _id: draft, branch: of, state } of stored(emulator, 'rulebookDrafts')) {
    if (of !== branch.organisation || state === 'inForce' || state === 'abandoned') continue
    if (state === 'adopted') {
      await world.ask(decider, 'returnRulebook', { draft, reason: '另行起草。' })
    }
    await world.ask(secretary, 'abandonRulebookDraft', { draft })
  }
  const taken = { version: '2027-2', startsWith: '2028-H1' }
  await refused({}, [['startRulebookDraft', 'rulebookVersionExists', secretary, taken]])
})

test('of what a superior pins below another', async () => {
  const organisation = 'general-branch'
  const admin = administrator.member
  const created = {
    organisation,
    kind: 'generalBranch' as const,
    name: '检修党总支',
    parent: above,
  }
  await world.ask(admin, 'createOrganisation', created)
  const frame = { standard: [], filing: 'file' as const, addedPointsMax: 1_000 }
  const [row] = book.indicators
  await world.ask(decider, 'setRulebookFrame', { organisation: above, pinned: [row], ...frame })
  const otherwise = [{ ...row, title: '别的名称' }]
  await refused({ setRulebookFrame: { organisation, pinned: [], ...frame } }, [
    ['setRulebookFrame', 'pinnedAboveOtherwise', decider, { pinned: otherwise }],
    ['setRulebookFrame', 'budgetAboveSuperior', decider, { addedPointsMax: 1_001 }],
  ])
})
