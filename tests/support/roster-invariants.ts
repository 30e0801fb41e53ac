import { isDeepStrictEqual } from 'node:util'
import { standsOffTheRoster } from '@shared/organisation/places'
import type { Emulator } from '../../emulator'
import { stored } from './stored'

type Store = Pick<Emulator, 'store'>

/**
 * What is told in several documents is told alike: appointments by organisations, members and
 * identities; the binding by member, identity and code. An empty list says so.
 */
export function rosterProblems(emulator: Store): string[] {
  return [
    ...appointmentsToldTwice(emulator),
    ...bindings(emulator),
    ...powerless(emulator),
    ...unscored(emulator),
  ]
}

function appointmentsToldTwice(emulator: Store): string[] {
  const ofOrganisations = stored(emulator, 'organisations').flatMap(({ _id, appointments }) =>
    appointments.map(({ id, member, role, until }) => `${id} ${member} ${role} ${_id} ${until}`),
  )
  const ofMembers = stored(emulator, 'members').flatMap(({ _id, roles }) =>
    roles.map(
      ({ appointment, role, organisation, until }) =>
        `${appointment} ${_id} ${role} ${organisation} ${until}`,
    ),
  )
  return different(ofOrganisations, ofMembers).map((one) => `${one}: told by one side only`)
}

function bindings(emulator: Store): string[] {
  const bound = stored(emulator, 'members').filter(({ openid }) => openid !== undefined)
  const people = stored(emulator, 'members').map(({ _id }) => _id)
  const identities = stored(emulator, 'identities').filter(
    ({ person, waiting }) => people.includes(person) && !waiting,
  )
  const ofMembers = bound.map(({ _id, openid, roles, binding }) => ({
    key: `${_id} ${openid}`,
    // An office has power once an administrator has vouched for the binding.
    roles: (binding?.state === 'bound' && binding.confirmedAbove ? roles : []).map(
      ({ role, until }) => [role, until],
    ),
  }))
  return [
    ...different(
      ofMembers.map(({ key }) => key),
      identities.map(({ _id, person }) => `${person} ${_id}`),
    ).map((one) => `${one}: bound by one side only`),
    ...ofMembers
      .filter(({ key, roles }) => {
        const identity = identities.find(({ _id, person }) => `${person} ${_id}` === key)
        const held = identity?.roles
          .filter(({ role }) => role !== 'member')
          .map(({ role, until }) => [role, until])
        return identity !== undefined && !isDeepStrictEqual(held, roles)
      })
      .map(({ key }) => `${key}: other roles on the roster than in the identity`),
  ]
}

/** Whom nobody has confirmed may nothing. */
function powerless(emulator: Store): string[] {
  return stored(emulator, 'identities')
    .filter(({ waiting, roles }) => waiting && roles.length > 0)
    .map(({ person }) => `${person}: power without a confirmed binding`)
}

/** Whoever is on the roster of a branch has a chain. */
function unscored(emulator: Store): string[] {
  const subjects = stored(emulator, 'scorecards').map(({ subject }) => subject)
  return stored(emulator, 'members')
    .filter((one) => !standsOffTheRoster(one) && !subjects.includes(one._id))
    .map(({ _id }) => `${_id}: enrolled without a chain`)
}

/** What is not as often in one list as in the other. */
function different(left: readonly string[], right: readonly string[]): string[] {
  const times = (list: readonly string[], item: string) => list.filter((one) => one === item).length
  return [...new Set([...left, ...right])].filter((one) => times(left, one) !== times(right, one))
}
