import { contracts } from '@shared/contracts'
import type { Caller, HeldRole, Identity, Role, Scoped, Who } from '@shared/kernel/authorisation'
import { referenceTable, type Line } from '@shared/kernel/testing/csv'

/**
 * The access matrix: `docs/reference/access-matrix.csv` says what is right, the authoriser is
 * asked, and what differs is named. Nothing here knows the answer to a cell.
 */

export const roles = [
  'member',
  'groupLeader',
  'liaison',
  'deputyLiaison',
  'committeeMember',
  'secretary',
  'inspector',
  'decider',
  'administrator',
] as const satisfies readonly Role[]

/**
 * Where the object lies, seen from the organisation in which the caller holds the role. `self` is
 * an object of that organisation that concerns the caller, `own` one that concerns another. A
 * leader holds the role in a group, and is looked at from the branch of that group: `group` is an
 * object of `own` that lies in it. To everybody else such a one is `own` like the rest.
 */
export const relations = ['self', 'group', 'own', 'other', 'child', 'superior'] as const
export type Relation = (typeof relations)[number]

export const columns = ['procedure', 'object', ...roles, 'unbound', 'nobody']

export type Answer = 'yes' | 'notBound' | 'bindingWaits' | 'notPermitted'
export type Authoriser = (who: Who, caller: Caller, object: Scoped, now: string) => Answer

export const now = '2026-03-20T12:00:00.000+08:00'
const superior = { organisation: 'party-committee', path: '/party-committee' }
const own = { organisation: 'overhaul-branch', path: `${superior.path}/overhaul-branch` }
const other = { organisation: 'office-branch', path: `${superior.path}/office-branch` }
const child = { organisation: 'first-group', path: `${own.path}/first-group` }
const led = { organisation: 'second-group', path: `${own.path}/second-group` }

/** Several objects stand in one relation; all of them have to get the same answer. */
const objects: Record<Relation, readonly Scoped[]> = {
  self: [{ ...own, subject: 'li-qiang' }],
  group: [
    { ...own, group: led.organisation, subject: 'wang-fang' },
    { ...own, group: led.organisation },
  ],
  own: [
    { ...own, subject: 'wang-fang' },
    own,
    { ...own, group: child.organisation, subject: 'wang-fang' },
  ],
  other: [
    other,
    { ...other, subject: 'wang-fang' },
    { organisation: 'overhaul-branch-2', path: `${own.path}-2` },
    { organisation: 'third-group', path: `${other.path}/third-group` },
    { ...other, group: 'third-group', subject: 'wang-fang' },
  ],
  child: [child, { organisation: 'first-team', path: `${child.path}/first-team` }],
  superior: [superior, { organisation: 'root', path: '/' }],
}

function held(role: Role, at = own, days: Partial<HeldRole> = {}): HeldRole {
  const leads = role === 'groupLeader' && at === own
  return { role, ...(leads ? led : at), from: '2026-01-01', ...days }
}

/** Somebody has used a code and nobody has confirmed it: they hold nothing of the member's yet. */
function callerWaiting(): Caller {
  const { openid, identity } = callerWith(...roles.map((role) => held(role)))
  return { openid, identity: identity && { ...identity, waiting: true } }
}

function callerWith(...held: HeldRole[]): Caller {
  const identity: Identity = {
    openid: 'openid-1',
    person: 'li-qiang',
    name: '李强',
    organisation: own.organisation,
    organisationName: '机电检修党支部',
    path: own.path,
    roles: held,
  }
  return { openid: identity.openid, identity }
}

export type Table = readonly Line[]
export type Contracts = Readonly<Record<string, { who: Who }>>

export function accessTable(): Table {
  return referenceTable('access-matrix.csv')
}

/** A procedure without its line, a line without a procedure, and what no cell can say. */
export function lineProblems(table: Table, all: Contracts = contracts): string[] {
  const lines = table.map(({ procedure = '' }) => procedure)
  return [
    ...Object.keys(all)
      .filter((name) => !lines.includes(name))
      .map((name) => `${name} has no line`),
    ...lines
      .filter((name, place) => !(name in all) || lines.indexOf(name) !== place)
      .map((name) => `${name} is no procedure, or stands twice`),
    ...table.flatMap((line) =>
      columns
        .filter((column) => !isReadable(column, line[column]))
        .map((column) => `${line['procedure']} says nothing of ${column}`),
    ),
  ]
}

function isReadable(column: string, text = ''): boolean {
  if (column === 'procedure' || column === 'object') return /^[A-Za-z' ]+$/.test(text)
  if (column === 'unbound' || column === 'nobody') return text === 'yes' || text === 'notBound'
  const said = text.split(' ')
  if (said.includes('group') && column !== 'groupLeader') return false
  return text === '-' || text === 'any' || text === inOrder(said)
}

function inOrder(said: readonly string[]): string | undefined {
  return relations.filter((one) => said.includes(one)).join(' ') || undefined
}

/** The relations in which a role reaches an object, as the table says it. */
export function reachedBy(line: Line, role: Role): readonly Relation[] {
  const text = line[role] ?? ''
  const said = text.split(' ')
  const reads = (one: Relation) => (one === 'group' && role !== 'groupLeader' ? 'own' : one)
  return text === 'any' ? relations : relations.filter((one) => said.includes(reads(one)))
}

interface Cell {
  name: string
  expected: Answer
  caller: Caller
  object: Scoped
}

/** What the authoriser answers otherwise than the table, cell by cell. */
export function matrixProblems(
  table: Table,
  authorise: Authoriser,
  all: Contracts = contracts,
): string[] {
  return table.flatMap((line) => {
    const { who } = all[line['procedure'] ?? ''] ?? { who: [] }
    return cellsOf(line).flatMap(({ name, expected, caller, object }) => {
      const answer = authorise(who, caller, object, now)
      return answer === expected ? [] : [`${name}: ${answer}, not ${expected}`]
    })
  })
}

/** Every cell of a line, with all that follows from it without being written down. */
export function cellsOf(line: Line): Cell[] {
  return [...cellsOfNobody(line), ...roles.flatMap((role) => cellsOfRole(line, role))]
}

function cellsOfNobody(line: Line): Cell[] {
  const callers = {
    unbound: { openid: 'openid-2', identity: undefined },
    nobody: { openid: undefined, identity: undefined },
  }
  const waiting: Answer = line['unbound'] === 'yes' ? 'yes' : 'bindingWaits'
  const whos = [
    { who: 'unbound', expected: line['unbound'] as Answer, caller: callers.unbound },
    { who: 'nobody', expected: line['nobody'] as Answer, caller: callers.nobody },
    { who: 'waiting', expected: waiting, caller: callerWaiting() },
  ]
  return whos.flatMap(({ who, expected, caller }) =>
    relations.flatMap((relation) =>
      objects[relation].map((object) => ({
        name: `${line['procedure']} · ${who} · ${relation}`,
        expected,
        caller,
        object,
      })),
    ),
  )
}

/** Held today, held once, held from tomorrow on, and held beside another role elsewhere. */
function cellsOfRole(line: Line, role: Role): Cell[] {
  const isOpen = line['unbound'] === 'yes'
  const said = (yes: boolean): Answer => (isOpen || yes ? 'yes' : 'notPermitted')
  const days = {
    'ended yesterday': { until: '2026-03-19' },
    'begins tomorrow': { from: '2026-03-21' },
  }
  return relations.flatMap((relation) =>
    objects[relation].flatMap((object): Cell[] => {
      const name = `${line['procedure']} · ${role} · ${relation}`
      const today = said(reachedBy(line, role).includes(relation))
      return [
        { name, expected: today, caller: callerWith(held(role)), object },
        ...Object.entries(days).map(([when, some]) => ({
          name: `${name} · ${when}`,
          expected: said(false),
          caller: callerWith(held(role, own, some)),
          object,
        })),
        ...(relation === 'own' ? besideAnother(line, role, object, said) : []),
      ]
    }),
  )
}

/** What is reached by a role here and a role there is what each of them reaches, and no more. */
function besideAnother(
  line: Line,
  role: Role,
  object: Scoped,
  said: (yes: boolean) => Answer,
): Cell[] {
  return roles.map((second) => ({
    name: `${line['procedure']} · ${role} here, ${second} elsewhere · own`,
    expected: said(
      reachedBy(line, role).includes('own') || reachedBy(line, second).includes('other'),
    ),
    caller: callerWith(held(role), held(second, other)),
    object,
  }))
}

/**
 * A line for a procedure that has none, as its contract reads: a person says whether it is right,
 * and which object is looked at.
 */
export function proposedLine(procedure: string, { who }: { who: Who }): string[] {
  if (who === 'anyone') return [procedure, '?', ...roles.map(() => 'any'), 'yes', 'notBound']
  const scopes = {
    self: ['self'],
    group: ['group'],
    organisation: ['self', 'own'],
    below: ['self', 'own', 'child'],
  }
  const cells = roles.map((role) => {
    const reached = who.filter((one) => one.role === role).flatMap(({ scope }) => scopes[scope])
    return inOrder(reached) ?? '-'
  })
  return [procedure, '?', ...cells, 'notBound', 'notBound']
}
