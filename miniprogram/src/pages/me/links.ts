import { routes } from '@/navigation/routes'
import type { RowName } from './copy'

interface Link {
  name: RowName
  url: string
  /** The roles that are offered it; everybody when there are none. */
  roles: readonly string[]
}

const committee = ['secretary', 'committeeMember']
const liaisons = ['liaison', 'deputyLiaison']

const mine: Link[] = [
  { name: 'myPoints', url: routes.myPoints(), roles: ['member'] },
  { name: 'myDeclarations', url: routes.myDeclarations(), roles: ['member'] },
  { name: 'appeals', url: routes.appeals(), roles: ['member'] },
]

const duties: Link[] = [
  { name: 'reviewQueue', url: routes.reviewQueue(), roles: liaisons },
  { name: 'meetings', url: routes.meetings(), roles: [...committee, ...liaisons] },
  { name: 'evaluation', url: routes.evaluation(), roles: [...committee, ...liaisons] },
  { name: 'referred', url: routes.referred(), roles: ['decider'] },
  { name: 'reconsiderations', url: routes.reconsiderations(), roles: ['member', 'decider'] },
]

const branch: Link[] = [
  { name: 'activities', url: routes.activities(), roles: ['member'] },
  { name: 'rulebook', url: routes.rulebook(), roles: ['member', 'inspector'] },
]

/** The pages that a person can use, in groups; a page a role cannot use is not offered. */
export function linksFor(roles: readonly string[]) {
  const offered = (links: Link[]) =>
    links.filter((link) => link.roles.some((role) => roles.includes(role)))
  return { mine: offered(mine), duties: offered(duties), branch: offered(branch) }
}

export const settingsLink: Link = { name: 'settings', url: routes.settings(), roles: [] }
export type { Link }
