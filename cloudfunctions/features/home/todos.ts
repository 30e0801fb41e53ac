import { holdsOn, type HeldRole, type Role } from '@shared/kernel/authorisation'
import { lastHalfYear } from '@shared/evaluation/rules'
import { dayOf, lastMonthOf, type HalfYear, type Instant } from '@shared/kernel/calendar'
import type { Home, TodoKind } from '@shared/home/contract'
import { branchActs } from '@shared/rulebook/rules'
import { earliestAskedAbout } from '@shared/survey/rules'
import { below } from '../../kit/below'
import type { Call } from '../../kit/call'
import { count, is } from '../../kit/database'
import { surveyTurnId } from '../survey/store'
import { lettersOf } from './letters'

type Todo = Home['todos'][number]
type Counting = [kind: TodoKind, number: () => Promise<number>]

/**
 * What is due for this person, counted from the stored matters themselves: nothing has to be kept
 * in step, and nothing is due that is not there.
 */
export async function todosOf(call: Call): Promise<Todo[]> {
  const today = dayOf(call.now)
  const { person } = call.identity
  const roles = call.identity.roles.filter((held) => holdsOn(held, today))
  const [letters, ...counted] = await Promise.all([
    lettersOf(call, roles),
    ...[
      ...ownMatters(call),
      ...roles.flatMap((held) => mattersOf(held, call)),
      ...superiorMatters(roles, person),
    ].map(async ([kind, number]) => ({ kind, count: await number() })),
  ])
  const merged = new Map<TodoKind, number>()
  for (const { kind, count: number } of counted) {
    merged.set(kind, Math.max(merged.get(kind) ?? 0, number))
  }
  const due = [...merged].filter(([, number]) => number > 0)
  return [...due.map(([kind, number]) => ({ kind, count: number })), ...letters]
}

function ownMatters({ identity, now }: Call): Counting[] {
  const { person, organisation: branch } = identity
  return [
    ['confirmFiling', () => count('declarations', { subject: person, state: 'unconfirmed' })],
    ['amendDeclaration', () => count('declarations', { subject: person, state: 'returned' })],
    [
      'reconsiderAppeals',
      () =>
        count('appeals', {
          branch,
          state: 'reconsidering',
          'panel.member': person,
          'votes.member': is.neq(person),
        }),
    ],
    ['answerSurvey', () => unanswered(branch, person, now)],
    // Of the committee, or of the members' meeting where there is none.
    ['voteInMeeting', () => meetingsToVoteIn(branch, person)],
  ]
}

/** The survey about the board of the last half-year, while it is open. */
async function unanswered(branch: string, person: string, now: Instant): Promise<number> {
  const survey = `${branch}:${lastHalfYear(dayOf(now))}`
  const since = is.gte(earliestAskedAbout(dayOf(now)))
  if ((await count('evaluations', { _id: survey, publishedOn: since })) === 0) return 0
  return (await count('surveyTurns', { _id: surveyTurnId(survey, person) })) > 0 ? 0 : 1
}

/** What was put to the meeting, and what a superior gave back. */
const withSecretary = is.in(['proposed', 'returned'])

function mattersOf(held: HeldRole, call: Call): Counting[] {
  const { person } = call.identity
  const { organisation: branch } = held
  const matters: Partial<Record<Role, Counting[]>> = {
    liaison: liaisonMatters(branch, person, call.now),
    deputyLiaison: liaisonMatters(branch, person, call.now),
    secretary: [
      ...writtenMatters(branch, person),
      ['openMeeting', () => awaitingMeeting(branch)],
      ['recordAdoption', () => count('rulebookDrafts', { branch, state: withSecretary })],
      ...halfYearMatters(branch, call.now),
    ],
  }
  return matters[held.role] ?? []
}

/**
 * Of all branches under the seats of a decider, each counted once; without what is one's own or
 * was acted on before, in the branch or on the panel: another decides that.
 */
function superiorMatters(roles: readonly HeldRole[], person: string): Counting[] {
  const seats = roles.filter(({ role }) => role === 'decider')
  if (seats.length === 0) return []
  const path = below(seats.map((seat) => seat.path))
  const notMine = is.neq(person)
  const noPart = { acted: is.nin([person]), 'votes.member': notMine }
  const notBefore = { 'trail.by': notMine, met: is.nin([person]) }
  return [
    [
      'decideReferred',
      () => count('declarations', { state: 'referred', path, subject: notMine, ...notBefore }),
    ],
    [
      'reconsiderAppeals',
      () => count('appeals', { state: 'referred', path, appellant: notMine, ...noPart }),
    ],
    ['approveRulebooks', () => draftsOfOthers(path, person)],
  ]
}

/** Whoever returned a draft above may approve it later; who wrote it in the branch may not. */
async function draftsOfOthers(path: unknown, person: string): Promise<number> {
  const written = is.elemMatch({ by: person, act: is.in([...branchActs]) })
  const [all, own] = await Promise.all([
    count('rulebookDrafts', { state: 'adopted', path }),
    count('rulebookDrafts', { state: 'adopted', path, trail: written }),
  ])
  return all - own
}

function liaisonMatters(branch: string, person: string, now: Instant): Counting[] {
  const notMine = is.neq(person)
  return [
    ['confirmBindings', () => bindingsOfOthers(branch, person)],
    ...writtenMatters(branch, person),
    [
      'endorseDeclarations',
      () =>
        count('declarations', {
          branch,
          state: 'submitted',
          subject: notMine,
          'proxy.by': notMine,
        }),
    ],
    ['callRoll', () => count('activities', { branch, state: 'open', endsAt: is.lt(now) })],
    [
      'checkLineLeft',
      () => count('activities', { branch, lineLeftFor: is.exists(true).and(notMine) }),
    ],
  ]
}

/** Without the own one, and those whose code this person handed out. */
function bindingsOfOthers(branch: string, person: string): Promise<number> {
  const notMine = is.neq(person)
  const waiting = { 'binding.awaits': 'branch', 'binding.issuedBy': notMine, _id: notMine }
  return count('members', { branch, ...waiting })
}

/** What members wrote and an officer of the branch answers. */
function writtenMatters(branch: string, person: string): Counting[] {
  const notMine = is.neq(person)
  return [
    [
      'answerRectifications',
      () => count('rectifications', { branch, state: 'open', subject: notMine }),
    ],
    ['checkTexts', () => count('textChecks', { branch, state: 'open', by: notMine })],
  ]
}

/** Meetings to which the person has not come, or where an item still waits for the own vote. */
async function meetingsToVoteIn(branch: string, person: string): Promise<number> {
  const open = { branch, state: 'open', 'members.member': person }
  const notMine = is.neq(person)
  const unvoted = is.elemMatch({ 'votes.voter': notMine, 'recused.member': notMine })
  const [notCome, notDone] = await Promise.all([
    count('resolutions', { ...open, present: is.nin([person]) }),
    count('resolutions', { ...open, present: person, items: unvoted }),
  ])
  return notCome + notDone
}

async function awaitingMeeting(branch: string): Promise<number> {
  if ((await count('resolutions', { branch, state: is.neq('closed') })) > 0) return 0
  return count('declarations', { branch, state: 'endorsed' })
}

/** The half-year that ended last; one without a rulebook was never assessed. */
function halfYearMatters(branch: string, now: Instant): Counting[] {
  const half = lastHalfYear(dayOf(now))
  const evaluation = `${branch}:${half}`
  const inState = (state: string) => count('evaluations', { _id: evaluation, state })
  return [
    ['freezeHalfYear', () => unfrozen(branch, half)],
    ['recordBriefing', () => inState('frozen')],
    ['publishBoard', () => inState('briefed')],
  ]
}

async function unfrozen(branch: string, half: HalfYear): Promise<number> {
  const [evaluations, books] = await Promise.all([
    count('evaluations', { _id: `${branch}:${half}` }),
    count('rulebooks', { organisation: branch, startsIn: is.lte(lastMonthOf(half)) }),
  ])
  return evaluations === 0 && books > 0 ? 1 : 0
}
