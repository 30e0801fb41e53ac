import { makeLargeBranch, type LargeBranch } from '../support/large-branch'
import { aboveBudget, MeasuredWorld } from '../support/measured'
import { publishFirstHalf } from '../support/publish-board'
import { afterPage, findingsOf, nextOf, notStarted, type Run } from '@/features/rulebook/replay/run'
import {
  analysing,
  answeringTheSurvey,
  aScan,
  closingAnActivityPerMember,
  openingAPage,
  replaying,
} from './budgets'

jest.setTimeout(240_000)

/** Few need a phone for this; at a thousand the bindings would take longer than all the rest. */
const bound = 30

describe.each([30, 1000])('a branch of %i', (size) => {
  let world: MeasuredWorld
  let branch: LargeBranch
  let activity: string

  beforeAll(async () => {
    world = await MeasuredWorld.start()
    branch = await makeLargeBranch(world, { members: size, bound })
    world.setClock('2026-03-05 10:00')
    const created = await world.ask(branch.liaison, 'createActivity', {
      kind: 'themeDay',
      title: '主题党日',
      place: '三楼会议室',
      day: '2026-03-05',
      startsAt: '14:00',
      endsAt: '16:00',
      onLeave: [],
    })
    activity = created.activity
    expect(created.expectedCount).toBe(size)
    world.setClock('2026-03-05 13:50')
  })
  afterAll(() => world.close())

  async function code(): Promise<string> {
    const { codes } = await world.ask(branch.liaison, 'issueSignInCodes', { activity })
    return codes[0]?.text ?? ''
  }

  const people = ['member', 'secretary', 'liaison', 'decider'] as const
  const looking = (person: (typeof people)[number]) =>
    person === 'member' ? (branch.members[8] ?? '') : branch[person]

  describe.each(['cold', 'warm'] as const)('%s', (how) => {
    test.each(people)('the home page of a %s keeps its budget', async (person) => {
      const { value, costs } = await world[how](looking(person), 'showHome', {})
      expect(value.activity === undefined).toBe(person === 'decider')
      expect(aboveBudget(costs, openingAPage)).toEqual([])
    })

    test('what a member can earn by, and what is left, keeps it too', async () => {
      const { value, costs } = await world[how](looking('member'), 'listWaysToEarn', {})
      expect(value.ways.length).toBeGreaterThan(0)
      expect(aboveBudget(costs, openingAPage)).toEqual([])
    })

    test.each(['secretary', 'decider'] as const)(
      'so do the requirements of a %s',
      async (person) => {
        const { value, costs } = await world[how](looking(person), 'showRulebookFrame', {})
        expect(value.maySet).toBe(person === 'decider')
        expect(aboveBudget(costs, openingAPage)).toEqual([])
      },
    )

    test('a scan keeps its budget', async () => {
      const member = branch.bound[how === 'cold' ? 20 : 21] ?? ''
      await world.ask(member, 'showMe', {})
      const text = await code()
      const { value, costs } = await world[how](member, 'signIn', { code: text })
      expect(value.before).toBe(false)
      expect(aboveBudget(costs, aScan)).toEqual([])
    })
  })

  test('planted: a page that reads the whole roster is found', async () => {
    const { costs } = await world.warm(branch.secretary, 'listMembers', {})
    expect(aboveBudget(costs, openingAPage)[0]).toMatch(/^documentsRead: \d+, at most 4/)
  })

  test('closing keeps its budget for each member, with all that the job costs', async () => {
    world.setClock('2026-03-05 16:10')
    const { liaison, deputyLiaison, members } = branch
    const marks = members
      .filter((member) => member !== liaison)
      .map((member) => ({ member, attended: true }))
    const closing = await world.cold(liaison, 'closeActivity', { activity, marks })
    expect(closing.value.attended).toBe(size - 1)
    let spent = closing.costs.databaseRequests
    // A large roll is more than one call does; the timer would go on with it as well.
    while ((await world.ask(liaison, 'showActivity', { activity })).state === 'posting') {
      const job = `postActivity:${activity}`
      spent += (await world.warm(liaison, 'continueJob', { job })).costs.databaseRequests
    }
    const left = { activity, attended: true }
    spent += (await world.warm(deputyLiaison, 'checkLineLeft', left)).costs.databaseRequests
    expect(world.emulator.store.count('entries')).toBeGreaterThanOrEqual(2 * size)
    expect(spent / size).toBeLessThanOrEqual(closingAnActivityPerMember)
  })

  test('a published board keeps its budget, on its first page and on its last', async () => {
    await publishFirstHalf(world, branch)
    const member = looking('member')
    for (const how of ['cold', 'warm'] as const) {
      const { value, costs } = await world[how](member, 'showBoard', {})
      expect(value).toMatchObject({ memberCount: size, page: 1 })
      expect(value.mine).toBeDefined()
      expect(aboveBudget(costs, openingAPage)).toEqual([])
      const last = await world[how](member, 'showBoard', { page: value.pageCount })
      expect(last.value.page).toBe(value.pageCount)
      expect(aboveBudget(last.costs, openingAPage)).toEqual([])
    }
    const { value, costs } = await world.cold(member, 'showHome', {})
    expect(value.points).toBeDefined()
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  })

  test('the survey keeps its budget: one tap, and the page', async () => {
    const answer = { half: '2026-H1', answer: 'satisfied' } as const
    for (const [how, member] of [
      ['cold', branch.bound[9]],
      ['warm', branch.bound[10]],
    ] as const) {
      const { costs } = await world[how](member ?? '', 'answerSurvey', answer)
      expect(aboveBudget(costs, answeringTheSurvey)).toEqual([])
      const shown = await world[how](member ?? '', 'showSurvey', {})
      expect(shown.value).toMatchObject({ state: 'open', answered: true })
      expect(aboveBudget(shown.costs, openingAPage)).toEqual([])
    }
  })

  /** L12 brings everybody less of what can be attained, so that everybody moves. */
  async function draft(): Promise<string> {
    const start = { version: '2027-1', startsWith: '2027-H1' }
    const { draft: id, revision } = await world.ask(branch.secretary, 'startRulebookDraft', start)
    const basis = { kind: 'analysis' as const, text: '上半年区分不出。' }
    const change = { cap: { general: 300, except: [200] } }
    const given = { draft: id, revision, indicator: 'L12', change, basis }
    await world.ask(branch.secretary, 'changeDraftRow', given)
    return id
  }

  test('a what-if goes through everybody, 200 in a call, each within its budget', async () => {
    const asked = { draft: await draft(), half: '2026-H1' }
    let run: Run = { ...notStarted, state: 'running' }
    while (run.state === 'running') {
      const how = run.pages.length === 0 ? 'cold' : 'warm'
      const input = { ...asked, ...(nextOf(run) !== undefined && { after: nextOf(run) }) }
      const { value, costs } = await world[how](branch.secretary, 'replayRulebookDraft', input)
      expect(value.replayedCount).toBeLessThanOrEqual(replaying.members)
      expect(aboveBudget(costs, replaying.call)).toEqual([])
      expect(costs.milliseconds).toBeLessThan(replaying.millisecondsMost)
      run = afterPage(run, { ok: true, value })
      expect(findingsOf(run.pages).replayedCount).toBe(Math.min(size, 200 * run.pages.length))
    }
    const { moved, membersCount, replayedCount } = findingsOf(run.pages)
    expect([run.pages.length, membersCount, replayedCount]).toEqual([
      Math.ceil(size / replaying.members),
      size,
      size,
    ])
    expect(new Set(moved.map(({ member }) => member))).toEqual(new Set(branch.members))
  })

  test('the analysis reads every card once, and keeps its time', async () => {
    const { value, costs } = await world.cold(branch.secretary, 'analyseIndicators', {
      half: '2026-H1',
    })
    expect(value.membersCount).toBe(size)
    expect(aboveBudget(costs, analysing(size))).toEqual([])
    expect(costs.milliseconds).toBeLessThan(replaying.millisecondsMost)
  })
})
