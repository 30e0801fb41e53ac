import { windowStartWords } from '@shared/kernel/calendar-words'
import { routes } from '@/navigation/routes'
import { roleTitle } from '@/words/titles'
import type { Organisation } from '../client'
import { copy } from '../copy'

const words = copy.setUp

export interface SetUpStep {
  name: keyof typeof words.steps
  done: boolean
  /** What was done, or what it waits for. */
  detail: string | undefined
  /** Where it is done; nothing where it follows from another step. */
  url: string | undefined
}

/** The steps of the whole environment; those of each branch follow behind it. */
export function stepsOfRoot(node: Organisation): SetUpStep[] {
  const { organisation, name, below, peopled } = node
  return [
    { name: 'organisation', done: true, detail: name, url: undefined },
    { name: 'administrator', done: true, detail: undefined, url: undefined },
    {
      name: 'branch',
      done: below.length > 0,
      detail: undefined,
      url: routes.createOrganisation(organisation),
    },
    {
      name: 'members',
      done: peopled,
      detail: undefined,
      url: routes.rosterFiles(organisation),
    },
  ]
}

interface Bound {
  members: number
  withPhone: number
  toBind: number
}

/** Who has no phone is served by others, and nobody waits for them. */
function boundInWords({ members, withPhone, toBind }: Bound): string {
  if (withPhone === toBind) return members === 0 || toBind > 0 ? words.boundBy : words.noPhones
  const bound = words.bound(withPhone - toBind, withPhone)
  return toBind === 0 ? bound : `${bound}。${words.toBind(toBind)}`
}

/** Adopted and not approved yet, or given back to the branch. */
function waiting({ version, state }: { version: string; state: string }): string {
  return state === 'adopted' ? words.bookWaits(version) : words.bookReturned(version)
}

/** From an empty branch to one that may be assessed. */
export function stepsOfBranch(node: Organisation): SetUpStep[] {
  const { organisation, members, appointments, setUp } = node
  const { withPhone = 0, toBind = 0, rulebook, firstRulebook } = setUp ?? {}
  const { boardLevel, boardLevelResolution } = setUp ?? {}
  const appointed = (name: 'secretary' | 'liaison'): SetUpStep => {
    const held = appointments.find(({ role }) => role === name)
    const detail = held && `${roleTitle(name)} ${held.name}`
    return { name, done: held !== undefined, detail, url: routes.appoint(organisation) }
  }
  const level = boardLevel && words.levelNow(copy.level.titles[boardLevel])
  return [
    {
      name: 'members',
      done: members > 0,
      detail: words.count(members),
      url: routes.rosterFiles(organisation),
    },
    appointed('secretary'),
    appointed('liaison'),
    {
      name: 'bound',
      done: members > 0 && toBind === 0,
      detail: boundInWords({ members, withPhone, toBind }),
      url: routes.members(organisation),
    },
    {
      name: 'rulebook',
      done: rulebook !== undefined,
      detail: rulebook ? words.book(rulebook.version) : firstRulebook && waiting(firstRulebook),
      url: firstRulebook === undefined ? routes.firstBook(organisation) : undefined,
    },
    {
      name: 'cycle',
      done: rulebook !== undefined,
      detail: rulebook ? words.cycle(windowStartWords(rulebook.startsWith)) : words.cycleWaits,
      url: undefined,
    },
    {
      name: 'level',
      done: boardLevelResolution !== undefined,
      detail: boardLevelResolution ?? level,
      url: routes.boardLevel(organisation),
    },
  ]
}
