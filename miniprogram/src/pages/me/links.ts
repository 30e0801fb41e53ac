import { routes } from '@/navigation/routes'
import type { RowName } from './copy'
import type { Myself } from './who-am-i'

type Who = Pick<Myself, 'roles' | 'scored' | 'honoursOnly' | 'assessed' | 'onPanel' | 'transfer'>

interface Link {
  name: RowName
  url: string
  isFor: (me: Who) => boolean
}

const holding =
  (...roles: string[]) =>
  (me: Who) =>
    me.roles.some((role) => roles.includes(role))
const isScored = ({ scored }: Who) => scored
const isRecorded = ({ scored, honoursOnly }: Who) => scored || honoursOnly
const belongsHere = ({ assessed }: Who) => assessed
const files = holding('liaison', 'deputyLiaison', 'groupLeader')
const isLiaison = holding('liaison', 'deputyLiaison')
const isOfficer = holding('secretary', 'committeeMember', 'liaison', 'deputyLiaison')
const isDrafter = holding('secretary', 'committeeMember')
const isDecider = holding('decider')
const reconsiders = (me: Who) => me.onPanel || isDecider(me)

const mine: Link[] = [
  { name: 'myPoints', url: routes.myPoints(), isFor: isRecorded },
  { name: 'waysToEarn', url: routes.waysToEarn(), isFor: isScored },
  { name: 'myDeclarations', url: routes.myDeclarations(), isFor: isRecorded },
  { name: 'appeals', url: routes.appeals(), isFor: isRecorded },
  { name: 'myBinding', url: routes.myBinding(), isFor: holding('member') },
]

const duties: Link[] = [
  { name: 'reviewQueue', url: routes.reviewQueue(), isFor: isLiaison },
  { name: 'filings', url: routes.filings(), isFor: files },
  { name: 'bindings', url: routes.bindings(), isFor: isLiaison },
  { name: 'meetings', url: routes.meetings(), isFor: isOfficer },
  { name: 'evaluation', url: routes.evaluation(), isFor: isOfficer },
  { name: 'rulebookVersions', url: routes.rulebookVersions(), isFor: isDrafter },
  { name: 'analysis', url: routes.analysis(), isFor: isDrafter },
  { name: 'referred', url: routes.referred(), isFor: isDecider },
  { name: 'reconsiderations', url: routes.reconsiderations(), isFor: reconsiders },
  { name: 'rulebooksBelow', url: routes.branches('rulebook'), isFor: isDecider },
  { name: 'ownMembers', url: routes.members(''), isFor: holding('secretary') },
  { name: 'tree', url: routes.tree(), isFor: holding('administrator') },
  { name: 'rulebookFrame', url: routes.rulebookFrame(), isFor: holding('administrator') },
  { name: 'transfers', url: routes.transfers(), isFor: holding('administrator') },
  { name: 'bindingQueue', url: routes.bindingQueue(), isFor: holding('administrator') },
  { name: 'branches', url: routes.branches(), isFor: holding('inspector') },
]

const branch: Link[] = [
  { name: 'activities', url: routes.activities(), isFor: belongsHere },
  { name: 'rulebook', url: routes.rulebook(), isFor: belongsHere },
  { name: 'survey', url: routes.survey(), isFor: belongsHere },
]

/** Of a member on the way to another branch. */
function transferOf({ transfer }: Pick<Myself, 'transfer'>): Link[] {
  if (transfer === undefined) return []
  return [{ name: 'myTransfer', url: routes.transfer(transfer), isFor: () => true }]
}

/** The pages that a person has a use for, in groups; what does not apply is not offered. */
export function linksFor(me: Who) {
  const offered = (links: Link[]) => links.filter(({ isFor }) => isFor(me))
  return {
    mine: [...transferOf(me), ...offered(mine)],
    duties: offered(duties),
    branch: offered(branch),
  }
}

/** For whoever is here, bound or not. */
export const linksForAll: Link[] = [
  { name: 'myData', url: routes.myData(), isFor: () => true },
  { name: 'settings', url: routes.settings(), isFor: () => true },
]
export type { Link }
