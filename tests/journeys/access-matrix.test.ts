import fs from 'node:fs'
import path from 'node:path'
import { contracts, functionOf, type ProcedureName } from '@shared/contracts'
import type { ProcedureContract, Reply } from '@shared/kernel/contract'
import type { Line } from '@shared/kernel/testing/csv'
import { openidOf } from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { accessTable } from '../support/access-matrix'
import {
  addOutsiders,
  bind,
  everybody,
  expectedOf,
  former,
  peopleOf,
  plain,
  roleThatReaches,
} from '../support/access-people'
import { everyLook, notesOf } from '../support/every-look'
import { rehearsalNames, rehearsals, Stages, type RehearsalName } from '../support/every-rehearsal'
import { fieldsUntold } from '../support/guideline-problems'
import type { Command } from '../support/repeated'
import {
  fieldProblems,
  fieldsTable,
  seenLines,
  tell,
  tellColumns,
  undeclaredFields,
  type TellColumn,
  type Told,
} from '../support/reply-fields'
import { stored } from '../support/stored'
import { toldBy } from '../support/tampered'

/**
 * The access matrix through the real entry: everybody tries every procedure on an object of the
 * demo's branch. Who must not is refused and nothing is written; who may is let in.
 */
jest.setTimeout(240_000)

const lines = new Map(accessTable().map((line) => [line['procedure'], line]))
const names = Object.keys(everybody)

/**
 * Narrower than the table: of those it lets in, the handler turns away whoever is not named by the
 * stored object, with `notPermitted` too.
 */
const namedByTheObject: Partial<Record<ProcedureName, string>> = {
  showAppeal: 'of the members, only the appellant and the panel',
  castVotes: 'only those who were of the body when the meeting was opened',
  showMeeting: 'of the members, only those who vote in it',
}

/** Let in, and kept by a rule from what the rehearsal's own person may do. */
const ruledOut: Record<string, string> = {
  'changeActivity secretary': 'ownLeave',
  'checkLineLeft liaison': 'ownMatter',
  'fileForMember groupLeader': 'photoNotYours',
  'fileForMember deputyLiaison': 'photoNotYours',
  'issueFilingCode liaison': 'filedByYou',
  'confirmFilingByCode deputyLiaison': 'codeIssuedByYou',
  'confirmFilingOnPaper groupLeader': 'photoNotYours',
  'confirmFilingOnPaper deputyLiaison': 'photoNotYours',
  'amendFiling groupLeader': 'notFiledByYou',
  'amendFiling deputyLiaison': 'notFiledByYou',
  'withdrawFiling groupLeader': 'notFiledByYou',
  'withdrawFiling deputyLiaison': 'notFiledByYou',
  'closeActivity deputyLiaison': 'rollCallIncomplete',
}
/** Rehearsed in a branch beside the demo's: there its own officers have no say. */
const rehearsedElsewhere = [
  'adoptRulebook secretary',
  'changeMember secretary',
  'decideBoardLevel secretary',
  'issueBindingCode liaison',
  'issueBindingCode deputyLiaison',
  'issueBindingSlips liaison',
  'issueBindingSlips deputyLiaison',
  'confirmBinding liaison',
  'confirmBinding deputyLiaison',
  'releaseBinding liaison',
  'releaseBinding deputyLiaison',
]

let stages: Stages

beforeAll(async () => {
  stages = await Stages.open({}, 4)
  for (const who of [plain, former]) await bind(stages.halves.world, who)
  for (const { world } of [stages.daily, stages.appeals, stages.halves]) await addOutsiders(world)
})
afterAll(() => stages.close())

function lineOf(procedure: string): Line {
  const line = lines.get(procedure)
  if (!line) throw new Error(`${procedure} has no line`)
  return line
}

async function replyTo(
  emulator: Emulator,
  openid: string | undefined,
  { procedure, ...rest }: Omit<Command, 'member'>,
): Promise<Reply<unknown>> {
  const { result } = await emulator.call(functionOf(procedure), openid, { procedure, ...rest })
  return result as Reply<unknown>
}

async function answer(...asked: Parameters<typeof replyTo>): Promise<string> {
  const reply = await replyTo(...asked)
  return reply.ok ? 'done' : reply.refusal.code
}

const refusals = ['notBound', 'notPermitted']

describe('every query', () => {
  let looks: Map<ProcedureName, object>
  const seen: string[] = []
  beforeAll(async () => {
    looks = await everyLook(stages)
  })
  afterAll(() => {
    // What was seen, for a person to look at and to take over into the table.
    const head = ['procedure', 'field', ...tellColumns].join(',')
    fs.writeFileSync(
      path.join(__dirname, '../../dist/reply-fields.csv'),
      [head, ...seen, ''].join('\n'),
    )
  })

  test.each([...lines.keys()].filter((name) => isQuery(name)))('%s', async (name = '') => {
    const procedure = name as ProcedureName
    const line = lineOf(procedure)
    const { emulator } = stages.appeals.world
    const input = looks.get(procedure)
    const notes = notesOf(procedure)
    const before = emulator.store.digest(notes)
    const looksBefore = stored(emulator, 'accessLog').length
    const done: string[] = []
    const told: Told = new Map()
    for (const [who, { openid }] of Object.entries({ ...everybody, ...subject })) {
      const reply = await replyTo(emulator, openid, { procedure, commandId: 'none', input })
      const said = reply.ok ? 'done' : reply.refusal.code
      if (reply.ok) done.push(who)
      const column = columnOf(who)
      if (reply.ok && column) tell(told, column, reply.value)
      if (who in subject) continue
      const expected = expectedOf(line, who)
      if (expected === 'yes' && procedure in namedByTheObject) continue
      expect([who, refusals.includes(said) ? said : 'yes']).toEqual([who, expected])
    }
    expect(done).not.toEqual([])
    expect(emulator.store.digest(notes)).toBe(before)
    seen.push(...seenLines(procedure, told))
    expect(fieldProblems(procedure, told, fieldsTable())).toEqual([])
    const looked = stored(emulator, 'accessLog').slice(looksBefore)
    expect(looked.map(({ by }) => by).sort()).toEqual(lookersOf(emulator, procedure, done))
  })

  test('no handler said more than its contract', () => {
    expect(stages.emulators.flatMap(undeclaredFields)).toEqual([])
  })
})

/** In the table of what is told: whose the object is, a member, or one with a seat. */
function columnOf(who: string): TellColumn | undefined {
  if (who === 'a member') return 'member'
  return tellColumns.find((column) => column === who)
}

/** Those from above who were let in and shown data of others: their look is noted. */
function lookersOf(
  emulator: Emulator,
  procedure: ProcedureName,
  done: readonly string[],
): string[] {
  const { personal, who }: ProcedureContract = contracts[procedure]
  if (!personal || who === 'anyone' || showsNobodyHere.includes(procedure)) return []
  const seats = who.filter(({ scope }) => scope === 'below').map(({ role }) => role)
  const people = stored(emulator, 'identities')
  return seats
    .filter((role) => done.includes(role))
    .map((role) => people.find(({ _id }) => _id === everybody[role]?.openid)?.person ?? role)
    .sort()
}

/** Nothing is referred there, or the rows are for the organisers. */
const showsNobodyHere: readonly ProcedureName[] = [
  'listDeclarationsReferred',
  'listAppealsAwaiting',
  'showActivity',
  'replayRulebookDraft',
]

/** Whom the objects concern that the queries name. */
const subject = { subject: { openid: openidOf('wang-fang'), seats: [] } }

function isQuery(name = ''): boolean {
  return !rehearsalNames.some((one) => one.split(':')[0] === name)
}

describe('every command', () => {
  const commands = rehearsalNames.filter((name) => !name.includes(':'))

  test.each(commands)('%s', async (name) => {
    const { emulator, command, effects } = await prepared(name)
    const { procedure, member, ...rest } = command
    const line = lineOf(procedure)
    const own = openidOf(member)
    const turnedAway = peopleOf(emulator).filter(
      (who) => expectedOf(line, who) !== 'yes' && everybody[who]?.openid !== own,
    )
    for (const who of turnedAway) {
      const said = await answer(emulator, everybody[who]?.openid, { procedure, ...rest })
      expect([who, said]).toEqual([who, expectedOf(line, who)])
    }
    expect(turnedAway).toContain('nobody')
    expect(effects()).toBe(0)
    expect(await answer(emulator, own, { procedure, ...rest })).toBe('done')
    expect(effects()).toBe(1)
    await othersMay(name, line, own)
  })

  /** Each role that is let in, once more from the beginning. */
  async function othersMay(name: RehearsalName, line: Line, own: string): Promise<void> {
    const others = names.filter(
      (who) =>
        everybody[who]?.openid !== own &&
        roleThatReaches(line, who) &&
        !rehearsedElsewhere.includes(`${name} ${who}`) &&
        who !== 'everything of another branch',
    )
    for (const who of others) {
      const { emulator, command } = await prepared(name)
      const said = await answer(emulator, everybody[who]?.openid, command)
      expect([who, said]).toEqual([who, ruledOut[`${name} ${who}`] ?? 'done'])
    }
  }

  async function prepared(name: RehearsalName) {
    const rehearsed = await rehearsals[name].prepare(stages)
    return { emulator: stages.emulators[0], ...rehearsed }
  }
})

describe('the privacy guideline', () => {
  test('names every field that is stored on persons', () => {
    expect(stages.emulators.flatMap(fieldsUntold)).toEqual([])
  })

  test('planted: a field of which it says nothing is found', () => {
    const { emulator } = stages.daily.world
    const withPhone = toldBy(emulator, 'members', (all) =>
      all.map((member) => ({ ...member, phone: '13800000000' })),
    )
    expect(fieldsUntold(withPhone)).toEqual(['members.phone'])
  })
})

test('nobody is let in narrower than the table without a reason', () => {
  expect(Object.keys(namedByTheObject).every((name) => lines.has(name))).toBe(true)
})
