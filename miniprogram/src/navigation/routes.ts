import Taro from '@tarojs/taro'
import { tabs } from '@/ui/tabs'

/** Every page that another page leads to. Features know these names, never each other. */
export const routes = {
  home: () => '/pages/home/index',
  declare: () => '/pages/declare/index',
  board: () => '/pages/board/index',
  me: () => '/pages/me/index',
  lost: () => '/pages/lost/index',

  myPoints: (year?: number) => to('features/ledger/points/index', { year }),
  entry: (id: string) => to('features/ledger/entry/index', { id }),

  amend: (id: string) => to('features/declaration/amend/index', { id }),
  myDeclarations: () => to('features/declaration/mine/index'),
  declaration: (id: string) => to('features/declaration/detail/index', { id }),
  reviewQueue: () => to('features/declaration/review-queue/index'),
  filings: () => to('features/declaration/filings/index'),
  fileFor: (member: string, name: string) =>
    to('features/declaration/file-for/index', { member, name }),
  referred: () => to('features/declaration/referred/index'),

  meetings: (branch?: string) => to('features/meeting/list/index', { branch }),
  meeting: (id: string) => to('features/meeting/meeting/index', { id }),

  activities: () => to('features/activity/list/index'),
  activity: (id: string) => to('features/activity/activity/index', { id }),
  createActivity: () => to('features/activity/create/index'),
  changeActivity: (id: string) => to('features/activity/change/index', { id }),
  signInCode: (id: string) => to('features/activity/code/index', { id }),
  scan: () => to('features/activity/scan/index'),
  rollCall: (id: string) => to('features/activity/roll-call/index', { id }),

  evaluation: (branch?: string) => to('features/evaluation/cockpit/index', { branch }),
  briefing: (half: string) => to('features/evaluation/briefing/index', { half }),
  proposals: (half: string) => to('features/evaluation/proposals/index', { half }),

  editions: (half: string, edition?: number) =>
    to('features/board/edition/index', { half, edition }),
  /** For a superior: the board of a branch below, with its editions. */
  boardOf: (branch: string) => to('features/board/edition/index', { branch }),
  verify: (id: string) => to('features/board/verify/index', { id }),

  appealCompose: (about: { entry: string } | { declaration: string }) =>
    to('features/appeal/compose/index', about),
  appeals: () => to('features/appeal/mine/index'),
  appeal: (id: string) => to('features/appeal/appeal/index', { id }),
  reconsiderations: () => to('features/appeal/queue/index'),

  survey: (branch?: string, half?: string) => to('features/survey/survey/index', { branch, half }),
  slips: (half: string) => to('features/survey/slips/index', { half }),
  slip: () => to('features/survey/slip/index'),

  bind: () => to('features/binding/bind/index'),
  myBinding: () => to('features/binding/mine/index'),
  /** The own branch, or the one that an administrator has chosen. */
  bindings: (branch?: string) => to('features/binding/list/index', { branch }),
  /** What waits in all branches below an administrator. */
  bindingQueue: () => to('features/binding/list/index', { queue: 'yes' }),
  bindingSlips: (branch?: string) => to('features/binding/slips/index', { branch }),

  /** Those who have left; or, for the officers of a branch, who is on the way to it. */
  transfers: (which?: 'arriving') => to('features/transfer/list/index', { which }),
  transfer: (id: string) => to('features/transfer/transfer/index', { id }),
  startTransfer: (branch?: string) => to('features/transfer/start/index', { branch }),
  arrival: () => to('features/transfer/arrival/index'),

  /** The branches below, each a door to all of its records or to its rulebook alone. */
  branches: (door?: 'rulebook') => to('features/organisation/branches/index', { door }),
  branch: (id: string, name: string) => to('features/organisation/branch/index', { id, name }),
  /** The administrator's: the tree, and what is done at one node of it. */
  tree: (organisation?: string) => to('features/roster/tree/index', { organisation }),
  members: (branch: string) => to('features/roster/members/index', { branch }),
  member: (id: string) => to('features/roster/member/index', { id }),
  enrol: (branch: string) => to('features/roster/enrol/index', { branch }),
  rosterFiles: (organisation: string) => to('features/roster/files/index', { organisation }),
  rosterImport: (id: string) => to('features/roster/import/index', { id }),
  appointments: (organisation: string) =>
    to('features/roster/appointments/index', { organisation }),
  appoint: (organisation: string) => to('features/roster/appoint/index', { organisation }),
  createOrganisation: (parent: string) => to('features/roster/create/index', { parent }),
  setUp: (organisation?: string) => to('features/roster/set-up/index', { organisation }),
  boardLevel: (branch: string) => to('features/roster/board-level/index', { branch }),
  firstBook: (branch: string) => to('features/roster/first-book/index', { branch }),
  waysToEarn: () => to('features/rulebook/earn/index'),
  rulebook: (branch?: string, version?: string) =>
    to('features/rulebook/read/index', { branch, version }),
  rulebookVersions: (branch?: string, name?: string) =>
    to('features/rulebook/versions/index', { branch, name }),
  rulebookDraft: (id: string, branch?: string) =>
    to('features/rulebook/draft/index', { id, branch }),
  draftRow: (draft: string, indicator: string) =>
    to('features/rulebook/draft-row/index', { draft, indicator }),
  addDraftRow: (draft: string, like: string) =>
    to('features/rulebook/add-row/index', { draft, like }),
  adoptDraft: (draft: string) => to('features/rulebook/adopt/index', { draft }),
  replay: (draft: string, branch?: string) =>
    to('features/rulebook/replay/index', { draft, branch }),
  analysis: (branch?: string) => to('features/rulebook/analysis/index', { branch }),
  rulebookFiles: (of: { draft?: string; branch?: string; version?: string } = {}) =>
    to('features/rulebook/files/index', of),
  /** What a superior requires of the rulebooks below; of those who draft, what binds them. */
  rulebookFrame: () => to('features/rulebook/frame/index'),
  settings: () => to('features/settings/settings/index'),

  /** What is held on the reader, and what can be asked for. */
  myData: () => to('features/privacy/mine/index'),
  looks: () => to('features/privacy/looks/index'),
  rectify: () => to('features/privacy/rectify/index'),
  rectificationsAwaiting: () => to('features/privacy/requests/index'),
  /** For an administrator: somebody on the roster leaves. */
  leave: (member: string, name: string) => to('features/privacy/leave/index', { member, name }),
  textChecks: () => to('features/privacy/texts/index'),
  privacyGuideline: () => to('features/privacy/guideline/index'),
} as const

/** WeChat keeps at most this many pages on its stack and refuses the next one. */
const pagesMax = 10

/** Opens a page; the four tabs are switched to, and the deepest page is replaced. */
export function open(url: string): void {
  if (tabs.some(({ path }) => url === `/${path}`)) void Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= pagesMax) void Taro.redirectTo({ url })
  else void Taro.navigateTo({ url })
}

function to(path: string, params: Record<string, string | number | undefined> = {}): string {
  const query = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return query.length === 0 ? `/${path}` : `/${path}?${query.join('&')}`
}
