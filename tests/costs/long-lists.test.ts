import type { ProcedureName } from '@shared/contracts'
import { rosterRowsMax } from '@shared/roster/import'
import { readXlsx } from 'hucre/xlsx'
import type { Documents } from '../../cloudfunctions/kit/documents'
import {
  administrator,
  branch,
  decider,
  firstGroup,
  inspector,
  liaison,
  partyCommittee,
  secretary,
} from '../../demo/cast'
import { AppealRehearsals } from '../support/appeal-rehearsals'
import { startTestEmulator } from '../support/emulator'
import { multiply, pagedProcedures, pagedThrough } from '../support/paging'
import { ProxyRehearsals } from '../support/proxy-rehearsals'
import { Rehearsals } from '../support/rehearsals'
import { send } from '../support/repeated'
import { bookWithDecidedRow, leader, ordinary, setUpSmallBranch } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { PatientWorld } from '../support/strict-world'
import { TransferRehearsals } from '../support/transfer-rehearsals'

/**
 * Every list gives everything, once, by pages: at 1,001 rows, one more than a query of the platform
 * can give, and the roster at 10,001. `LIST_ROWS=10001` does it with all of them.
 */
jest.setTimeout(900_000)

const rows = Number(process.env['LIST_ROWS'] ?? 1001)
const [declarer] = ordinary
const { organisation } = branch

const half = { lastMonth: '2026-07', since: '2026-07', half: '2026-H2' }

let world: PatientWorld
/** Whose appeal is before the panel, and who sits on it. */
let appellant = ''
let panelist = ''

beforeAll(async () => {
  world = new PatientWorld(await startTestEmulator(), 'lists')
  await setUpSmallBranch(world, bookWithDecidedRow)
  const appeals = new AppealRehearsals(world)
  await appeals.setUp(1)
  await send(world.emulator, (await appeals.submitAgain()).command)
  const ballot = (await appeals.firstVote()).command
  panelist = ballot.member
  const { appeal } = ballot.input as { appeal: string }
  appellant = storedOne(world.emulator, 'appeals', appeal).appellant
  const daily = new Rehearsals(world, '2026-07-24 12:00')
  const declaration = await daily.submitted(declarer)
  await world.ask(inspector, 'showDeclaration', { declaration })
  await world.ask(declarer, 'askRectification', { text: '部门写错了，待人工复核。' })
  await new ProxyRehearsals(daily).confirmFiling()
  await new TransferRehearsals(world, half).recallTransfer()
  // The secretary's own goes to the superior.
  await daily.endorsed(secretary)
  await daily.openMeeting()
  await daily.activity('12:05')
})
afterAll(() => world.emulator.close())

interface List<Name extends keyof Documents = keyof Documents> {
  who: () => string
  /** The id of a row in the reply. */
  id: string
  collection: Name
  /** Which of its documents the list shows. */
  shows: (document: never) => boolean
  rows?: number
}

function list<Name extends keyof Documents>(
  who: () => string,
  id: string,
  collection: Name,
  shows: (document: Documents[Name]) => boolean,
  most = rows,
): List {
  return { who, id, collection, shows, rows: most }
}

/** Sums over two hundred members at a time; and files, which are looked into below. */
const noLists: ProcedureName[] = ['replayRulebookDraft', 'exportRoster']

const lists: Partial<Record<ProcedureName, List>> = {
  // Before the roster, which makes ten thousand of them.
  listBindings: list(
    () => liaison,
    'member',
    'members',
    (one) => one.branch === organisation,
  ),
  listMembers: list(
    () => liaison,
    'member',
    'members',
    (one) => one.branch === organisation,
    10_001,
  ),
  listBranches: list(
    () => inspector,
    'branch',
    'organisations',
    (one) => one.kind === 'branch',
  ),
  listMeetings: list(
    () => liaison,
    'meeting',
    'resolutions',
    (one) => one.branch === organisation,
  ),
  listActivities: list(
    () => declarer,
    'activity',
    'activities',
    (one) => one.branch === organisation,
  ),
  listMyDeclarations: list(
    () => declarer,
    'declaration',
    'declarations',
    (one) => one.subject === declarer,
  ),
  listDeclarationsAwaiting: list(
    () => liaison,
    'declaration',
    'declarations',
    (one) => one.branch === organisation && one.state === 'submitted',
  ),
  listDeclarationsReferred: list(
    () => decider,
    'declaration',
    'declarations',
    (one) => one.state === 'referred',
  ),
  listMyAppeals: list(
    () => appellant,
    'appeal',
    'appeals',
    (one) => one.appellant === appellant,
  ),
  listAppealsAwaiting: list(
    () => panelist,
    'appeal',
    'appeals',
    (one) => one.state === 'reconsidering' && one.panel.some(({ member }) => member === panelist),
  ),
  listFilings: list(
    () => liaison,
    'declaration',
    'declarations',
    ({ branch, proxy, state }) =>
      branch === organisation && proxy !== undefined && state === 'unconfirmed',
  ),
  listMembersToFileFor: list(
    () => leader,
    'member',
    'members',
    (one) => one.group === firstGroup.organisation && one._id !== leader,
  ),
  listTransfers: list(
    () => administrator.member,
    'transfer',
    'transfers',
    () => true,
  ),
  showOrganisation: list(
    () => administrator.member,
    'organisation',
    'organisations',
    (one) => one.parent === partyCommittee.organisation,
  ),
  listLooks: list(
    () => declarer,
    'look',
    'accessLog',
    (one) => one.subjects.includes(declarer),
  ),
  listMyRectifications: list(
    () => declarer,
    'rectification',
    'rectifications',
    (one) => one.subject === declarer,
  ),
  listRectificationsAwaiting: list(
    () => liaison,
    'rectification',
    'rectifications',
    (one) => one.branch === organisation && one.state === 'open',
  ),
  listTextChecks: list(
    () => liaison,
    'textCheck',
    'textChecks',
    (one) => one.branch === organisation && one.state === 'open',
  ),
}

test('every procedure that gives pages is among them', () => {
  expect([...Object.keys(lists), ...noLists].sort()).toEqual(pagedProcedures().sort())
})

test.each(Object.entries(lists) as [ProcedureName, List][])(
  '%s is complete, row by row',
  async (name, { who, id, collection, shows, rows: most }) => {
    const total = most ?? rows
    multiply(world, collection, shows as never, { total, mark: name })
    const wanted = stored(world.emulator, collection).filter(shows as never)
    const given = await pagedThrough(world, who(), name, id)
    expect(given).toEqual(new Set(wanted.map(({ _id }) => _id)))
    expect(given.size).toBe(total)
  },
)

test('the roster goes out whole, in files that can come back', async () => {
  multiply(world, 'members', (one) => one.branch === organisation, { total: 10_001, mark: 'out' })
  const wanted = stored(world.emulator, 'members').filter((one) => one.branch === organisation)
  const numbers: unknown[] = []
  const asked = { organisation, template: false }
  const admin = administrator.member
  for (let after: string | undefined; ;) {
    const part = await world.ask(admin, 'exportRoster', { ...asked, ...(after && { after }) })
    const response = await fetch(part.url)
    const { sheets } = await readXlsx(Buffer.from(await response.arrayBuffer()))
    const filled = (sheets[0]?.rows ?? []).slice(1).flatMap(([number]) => number ?? [])
    expect([filled.length, part.total]).toEqual([part.people, wanted.length])
    expect(part.people).toBeLessThanOrEqual(rosterRowsMax)
    numbers.push(...filled)
    after = part.next
    if (after === undefined) break
  }
  expect(numbers).toHaveLength(wanted.length)
  expect(new Set(numbers)).toEqual(new Set(wanted.map(({ _id }) => _id)))
})

describe('planted', () => {
  const page = (ids: string[], next?: string) => ({
    members: ids.map((member) => ({ member })),
    next,
  })
  const through = (...answers: ReturnType<typeof page>[]) => {
    const asked = { ask: () => Promise.resolve(answers.shift()) } as unknown as PatientWorld
    return pagedThrough(asked, liaison, 'listMembers', 'member')
  }

  test('a list that gives a row twice is found', async () => {
    await expect(through(page(['a', 'b'], 'b'), page(['b', 'c']))).rejects.toThrow('b twice')
  })

  test('one that loses a row between two pages is not complete', async () => {
    expect(await through(page(['a', 'b'], 'b'), page(['c']))).toEqual(new Set(['a', 'b', 'c']))
    expect(await through(page(['a', 'b'], 'b'), page(['d']))).not.toEqual(
      new Set(['a', 'b', 'c', 'd']),
    )
  })
})
