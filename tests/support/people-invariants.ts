import type { Declaration } from '@shared/declaration/state'
import type { Emulator } from '../../emulator'
import { stored } from './stored'

type Store = Pick<Emulator, 'store'>

/** Invariants 4 and 9 over all that is stored; an empty list says that they hold. */
export function peopleProblems(emulator: Store): string[] {
  return [
    ...ownDeclarations(emulator),
    ...ownVotes(emulator),
    ...ownLines(emulator),
    ...ownAppeals(emulator),
    ...boardsWithoutBriefing(emulator),
  ]
}

const actsOfOthers = ['endorse', 'return', 'approve', 'reject', 'refer']

function ownDeclarations(emulator: Store): string[] {
  return stored(emulator, 'declarations').flatMap((one) => {
    const { _id, subject, trail, decision } = one
    const own = trail.some(({ by, act }) => by === subject && actsOfOthers.includes(act))
    const endorsers = trail.filter(({ act }) => act === 'endorse').map(({ by }) => by)
    const twice = endorsers.some((endorser) => decision === `decider:${endorser}`)
    return [
      ...proxyProblems(_id, one),
      ...(own ? [`${_id}: acted on by its subject`] : []),
      ...(twice ? [`${_id}: endorsed and decided by one person`] : []),
    ]
  })
}

const beforeConfirmed = ['unconfirmed', 'withdrawn', 'lapsed']

/** 代办: who filed it acts on it no more, and it goes nowhere before its member has confirmed it. */
function proxyProblems(id: string, { proxy, trail, state }: Declaration): string[] {
  if (proxy === undefined) return []
  const acted = trail.some(({ by, act }) => by === proxy.by && actsOfOthers.includes(act))
  const early = proxy.confirmed === undefined && !beforeConfirmed.includes(state)
  return [
    ...(acted ? [`${id}: acted on by who filed it`] : []),
    ...(early ? [`${id}: went on before its member confirmed it`] : []),
  ]
}

function ownVotes(emulator: Store): string[] {
  return stored(emulator, 'resolutions').flatMap(({ _id, items, members }) =>
    items.flatMap(({ item, subject, endorsedBy, votes }) => {
      const voters = votes.map(({ voter }) => voter)
      const barred = voters.some((voter) => voter === subject || voter === endorsedBy)
      const strangers = voters.some((voter) => !members.some(({ member }) => member === voter))
      const twice = new Set(voters).size < voters.length
      return barred || strangers || twice ? [`${_id} ${item}: a vote that may not be`] : []
    }),
  )
}

function ownLines(emulator: Store): string[] {
  return stored(emulator, 'activities').flatMap(({ _id, expected }) =>
    expected
      .filter(({ member, checkedBy }) => member === checkedBy)
      .map(({ member }) => `${_id}: ${member} checked the own line`),
  )
}

/** A reconsideration is by people who are not the appellant and did not act on it before. */
function ownAppeals(emulator: Store): string[] {
  const activities = new Map(stored(emulator, 'activities').map((one) => [one._id, one]))
  const entries = new Map(stored(emulator, 'entries').map((one) => [one._id, one]))
  return stored(emulator, 'appeals').flatMap(({ _id, appellant, effect, votes }) => {
    const entry = effect.kind === 'bookDeclaration' ? undefined : entries.get(effect.entry)
    const activity = entry?.kind === 'fact' ? activities.get(entry.matter) : undefined
    const acted = [appellant, activity?.rollCaller, activity?.organiser]
    return votes
      .filter(({ member }) => acted.includes(member))
      .map(({ member }) => `${_id}: ${member} reconsidered what they had acted on`)
  })
}

/** Invariant 9. */
function boardsWithoutBriefing(emulator: Store): string[] {
  const briefed = stored(emulator, 'evaluations').filter(({ briefing }) => briefing !== undefined)
  return stored(emulator, 'boards')
    .filter(({ branch, half }) => !briefed.some(({ _id }) => _id === `${branch}:${half}`))
    .map(({ _id }) => `${_id}: no briefing was recorded`)
}
