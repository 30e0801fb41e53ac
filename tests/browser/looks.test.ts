import type { Page } from 'playwright-core'
import {
  administrator,
  branch,
  decider,
  groupLeader,
  inspector,
  liaison,
  officeBranch,
  partyCommittee,
  secretary,
  votersOf,
} from '../../demo/cast'
import { ask } from '../support/ask'
import { picture, type Look } from '../support/browser'
import { demoOnPhones } from '../support/demo-phones'
import { draftRulebook, proposeWithoutLogin, replaceByDefault } from '../support/rulebook-draft'
import { faultsOn, type checks } from '../support/looking'

/** Every page on the narrowest phone with the largest type, and on a wide one. */
jest.setTimeout(180_000)

const { server, phones } = demoOnPhones()
let ids: Record<string, string | undefined>

beforeAll(async () => {
  ids = await idsOf(server.url)
})

const looks: [string, Look][] = [
  ['320 px, type ×1.4, dark', { width: 320, scale: 1.4, theme: 'dark' }],
  ['414 px, light', { width: 414 }],
]

/** `{activity}` and the like stand for an id that the demo has. */
const pages: [member: string, route: string][] = [
  ['wang-fang', 'pages/home/index'],
  [secretary, 'pages/home/index'],
  [decider, 'pages/home/index'],
  [inspector, 'pages/home/index'],
  ['wang-fang', 'pages/declare/index'],
  ['aynur', 'pages/board/index'],
  [secretary, 'pages/me/index'],
  [inspector, 'pages/me/index'],
  ['wang-fang', 'pages/lost/index'],
  ['wang-fang', 'features/ledger/points/index'],
  ['wang-fang', 'features/ledger/entry/index?id={entry}'],
  ['wang-fang', 'features/declaration/mine/index'],
  ['wang-fang', 'features/declaration/detail/index?id={declaration}'],
  ['wang-fang', 'features/declaration/amend/index?id={declaration}'],
  [liaison, 'features/declaration/review-queue/index'],
  [groupLeader, 'pages/home/index'],
  [groupLeader, 'features/declaration/filings/index'],
  [groupLeader, 'features/declaration/file-for/index?member=lin-xiuying'],
  [decider, 'features/declaration/referred/index'],
  [secretary, 'features/meeting/list/index'],
  [secretary, 'features/meeting/meeting/index?id={meeting}'],
  [liaison, 'features/activity/list/index'],
  [liaison, 'features/activity/activity/index?id={activity}'],
  [liaison, 'features/activity/code/index?id={activity}'],
  [liaison, 'features/activity/create/index'],
  [liaison, 'features/activity/roll-call/index?id={activity}'],
  ['wang-fang', 'features/activity/scan/index'],
  [secretary, 'features/evaluation/cockpit/index'],
  [secretary, 'features/evaluation/briefing/index?half=2026-H1'],
  [secretary, 'features/evaluation/proposals/index?half=2026-H1'],
  ['he-jun', 'features/board/edition/index?half=2026-H1&edition=1'],
  ['he-jun', 'features/board/verify/index?id=overhaul-branch:2026-H1:2'],
  ['he-jun', 'features/appeal/mine/index'],
  ['he-jun', 'features/appeal/appeal/index?id={appeal}'],
  ['feng-bo', 'features/appeal/compose/index?entry={absence}'],
  ['wu-qian', 'features/appeal/queue/index'],
  ['wang-fang', 'features/rulebook/read/index'],
  ['wang-fang', 'features/rulebook/earn/index'],
  [secretary, 'features/rulebook/read/index'],
  ['nobody', 'features/roster/set-up/index'],
  [administrator.member, 'features/roster/tree/index'],
  [administrator.member, `features/roster/tree/index?organisation=${branch.organisation}`],
  [administrator.member, 'features/roster/set-up/index'],
  [administrator.member, `features/roster/set-up/index?organisation=${branch.organisation}`],
  [administrator.member, `features/roster/members/index?branch=${branch.organisation}`],
  [administrator.member, 'features/roster/member/index?id=xiao-yu'],
  [secretary, 'features/roster/member/index?id=wang-fang'],
  [administrator.member, `features/roster/enrol/index?branch=${branch.organisation}`],
  [administrator.member, `features/roster/files/index?organisation=${partyCommittee.organisation}`],
  [administrator.member, `features/roster/appointments/index?organisation=${branch.organisation}`],
  [
    administrator.member,
    `features/roster/appoint/index?organisation=${partyCommittee.organisation}`,
  ],
  [administrator.member, `features/roster/create/index?parent=${partyCommittee.organisation}`],
  [administrator.member, `features/roster/board-level/index?branch=${branch.organisation}`],
  [administrator.member, `features/roster/first-book/index?branch=${officeBranch.organisation}`],
  [secretary, 'features/rulebook/versions/index'],
  [decider, `features/rulebook/versions/index?branch=${branch.organisation}`],
  [secretary, 'features/rulebook/draft/index?id={draft}'],
  [secretary, 'features/rulebook/draft/index?id={draft}&view=rows'],
  [inspector, 'features/rulebook/draft/index?id={draft}&view=trail'],
  [secretary, 'features/rulebook/draft-row/index?draft={draft}&indicator=L12'],
  [secretary, 'features/rulebook/draft-row/index?draft={draft}&indicator=J01'],
  [inspector, 'features/rulebook/draft-row/index?draft={draft}&indicator=L12'],
  [secretary, 'features/rulebook/add-row/index?draft={draft}&like=L12'],
  [secretary, 'features/rulebook/adopt/index?draft={draft}'],
  [secretary, 'features/rulebook/replay/index?draft={draft}'],
  [secretary, 'features/rulebook/analysis/index'],
  [inspector, `features/rulebook/analysis/index?branch=${branch.organisation}`],
  [secretary, 'features/rulebook/files/index?draft={draft}'],
  ['wang-fang', 'features/rulebook/files/index?version=2026-1'],
  [decider, 'features/rulebook/frame/index'],
  [secretary, 'features/rulebook/frame/index'],
  ['wang-fang', 'features/settings/settings/index'],
  ['wang-fang', 'features/privacy/mine/index'],
  ['wang-fang', 'features/privacy/looks/index'],
  ['wang-fang', 'features/privacy/rectify/index'],
  ['nobody', 'features/privacy/guideline/index'],
  [liaison, 'features/privacy/requests/index'],
  [liaison, 'features/privacy/texts/index'],
  [administrator.member, 'features/privacy/leave/index?member=he-jun&name=何军'],
  ['wang-fang', 'features/survey/survey/index'],
  [liaison, 'features/survey/slips/index?half=2026-H1'],
  ['nobody', 'features/survey/slip/index'],
  ['nobody', 'pages/home/index'],
  [inspector, `features/survey/survey/index?branch=${branch.organisation}`],
  [inspector, 'features/organisation/branches/index'],
  [decider, 'features/organisation/branches/index?door=rulebook'],
  [inspector, `features/organisation/branch/index?id=${branch.organisation}`],
  [inspector, `features/board/edition/index?branch=${branch.organisation}`],
  [inspector, `features/evaluation/cockpit/index?branch=${branch.organisation}`],
  [inspector, `features/meeting/list/index?branch=${branch.organisation}`],
  ['nobody', 'features/binding/bind/index'],
]

async function idsOf(url: string): Promise<typeof ids> {
  const { activities } = await ask(url, liaison, 'listActivities', {})
  const { declarations } = await ask(url, 'wang-fang', 'listMyDeclarations', {})
  const { meetings } = await ask(url, secretary, 'listMeetings', {})
  const { appeals } = await ask(url, 'he-jun', 'listMyAppeals', {})
  const { entries } = await ask(url, 'wang-fang', 'showMyPoints', {})
  const booked = await ask(url, 'feng-bo', 'showMyPoints', {})
  const [{ entry } = { entry: '' }] = entries
  await ask(url, inspector, 'showEntry', { entry })
  await ask(url, 'wang-fang', 'askRectification', { text: '部门应为变电检修二班，待人工复核。' })
  return {
    absence: booked.entries.find(({ change }) => change === 0)?.entry,
    activity: activities[0]?.activity,
    declaration: declarations[0]?.declaration,
    meeting: meetings[0]?.meeting,
    appeal: appeals[0]?.appeal,
    entry,
    draft: await draftRulebook((...asked) => ask(url, ...asked)),
  }
}

function withIds(route: string): string {
  return route.replace(/\{(\w+)\}/, (_, name: string) => ids[name] ?? '')
}

/** Error states that are shown, where a page did not get what it asked for. */
function errorsOn(page: Page): Promise<number> {
  return page.locator('.empty-state[role="alert"]').locator('visible=true').count()
}

async function open(member: string, route: string, look?: Look): Promise<Page> {
  return shown(await phones.openShared(member, withIds(route), look))
}

async function shown(page: Page): Promise<Page> {
  await page.locator('.screen').locator('visible=true').first().waitFor()
  await page.locator('.skeleton').locator('visible=true').waitFor({ state: 'hidden' })
  return page
}

describe.each(looks)('%s', (title, look) => {
  test.each(pages)('%s at %s', async (member, route) => {
    const page = await open(member, route, look)
    await picture(page, `${title} ${member} ${route}`.replace(/[^\w.-]+/g, '_'))
    expect(await errorsOn(page)).toBe(0)
    expect(await faultsOn(page)).toEqual({})
  })
})

/** A draft that the members' meeting votes on, then one that waits for the superior. */
describe('a draft on its way', () => {
  const askDemo: Parameters<typeof draftRulebook>[0] = (...asked) => ask(server.url, ...asked)
  const onItsWay: [stage: string, member: string, route: string][] = [
    ['proposed', secretary, 'features/rulebook/draft/index?id={draft}'],
    ['proposed', secretary, 'features/rulebook/adopt/index?draft={draft}'],
    ['adopted', decider, 'features/rulebook/draft/index?id={draft}'],
    ['adopted', decider, 'pages/home/index'],
    ['whole', secretary, 'features/rulebook/draft/index?id={draft}'],
    ['whole', secretary, 'features/rulebook/draft/index?id={draft}&view=rows'],
    ['whole', secretary, 'features/rulebook/draft-row/index?draft={draft}&indicator=J08'],
  ]

  async function bringTo(stage: string): Promise<void> {
    const draft = ids['draft'] ?? ''
    const { state } = await ask(server.url, secretary, 'showRulebookDraft', { draft })
    if (stage === 'whole') {
      if (state !== 'adopted') return
      await ask(server.url, decider, 'returnRulebook', { draft, reason: '请采用示范细则。' })
      await replaceByDefault(askDemo, draft)
      return
    }
    if (state === 'draft') await proposeWithoutLogin(askDemo, draft)
    if (stage === state || stage === 'proposed') return
    const frame = { organisation: partyCommittee.organisation, pinned: [], standard: [] }
    await ask(server.url, decider, 'setRulebookFrame', { ...frame, filing: 'approve' })
    const counts = { expected: votersOf('2026-08-20'), present: 27, ayes: 26 }
    const decision = { title: '八月党员大会', heldOn: '2026-08-20', ...counts }
    await ask(server.url, secretary, 'adoptRulebookDraft', { draft, decision })
  }

  test.each(onItsWay.flatMap((one) => looks.map((look) => [...one, ...look] as const)))(
    '%s, %s at %s, %s',
    async (stage, member, route, title, look) => {
      await bringTo(stage)
      const page = await open(member, route, look)
      await picture(page, `${title} ${stage} ${member} ${route}`.replace(/[^\w.-]+/g, '_'))
      expect(await errorsOn(page)).toBe(0)
      expect(await faultsOn(page)).toEqual({})
    },
  )
})

/** A reply with the longest names, ranks of four digits, and totals far from the usual. */
function stretched(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return value.replaceAll(/王芳|刘敏|何军/g, '欧阳上官慕容明月')
  if (typeof value === 'number') {
    if (key === 'rank') return value + 1000
    if (key === 'change') return -123_450
    if (key === 'total' || key === 'points') return value % 2 === 0 ? 123_450 : -12_345
    return value
  }
  if (Array.isArray(value)) return value.map((one) => stretched(one, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, stretched(one, name)]),
  )
}

const stretching: [member: string, route: string][] = [
  ['wang-fang', 'pages/home/index'],
  ['wang-fang', 'pages/board/index'],
  ['wang-fang', 'features/ledger/points/index'],
  ['he-jun', 'features/board/edition/index?half=2026-H1&edition=1'],
  [inspector, `features/board/edition/index?branch=${branch.organisation}`],
]

test.each(stretching)('long names and figures, %s at %s', async (member, route) => {
  const page = await shown(await phones.open(member, withIds(route), { width: 320, scale: 1.4 }))
  await page.route('**/call/api', async (call) => {
    const response = await call.fetch()
    await call.fulfill({ response, json: stretched(await response.json()) })
  })
  await page.reload()
  await page
    .getByText('欧阳上官慕容明月')
    .or(page.getByText(/1234\.50/))
    .first()
    .waitFor()
  expect(await faultsOn(page)).toEqual({})
})

describe('the checks find', () => {
  const planted: [name: keyof typeof checks, style: string, markup: string][] = [
    ['stickingOut', 'position: absolute; left: 0; width: 2000px', ''],
    ['tornApart', 'width: 0', '还有 1 项'],
    ['cutOff', 'width: 20px; overflow: hidden; white-space: nowrap', '说不完的话'],
    ['hardToRead', 'color: #8c8c8c; background: #f4f4f5', '看不清的话'],
    ['hardToTap', 'height: 30px', '<div role="button">点不准</div>'],
  ]
  test.each(planted)('%s', async (name, style, markup) => {
    const page = await open('wang-fang', 'pages/home/index')
    await page.evaluate(
      ([given, inside]) => {
        const element = document.createElement('div')
        element.style.cssText = given
        element.className = 'planted'
        element.innerHTML = inside
        document.querySelector('.screen')?.appendChild(element)
      },
      [style, markup] as const,
    )
    expect(Object.keys(await faultsOn(page))).toContain(name)
  })

  test('an error state', async () => {
    const page = await shown(await phones.open('wang-fang', 'pages/home/index'))
    await page.route('**/call/api', (route) => route.abort())
    await page.reload()
    await page.locator('.empty-state').locator('visible=true').waitFor()
    expect(await errorsOn(page)).toBe(1)
  })
})
