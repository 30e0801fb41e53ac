import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ProcedureName } from '@shared/contracts'
import { digestOf, digestOfText } from '@shared/kernel/digest'
import { answers, type Answer } from '@shared/survey/survey'
import {
  administrator,
  branch,
  decider,
  deputyLiaison,
  inspector,
  liaison,
  members,
  openidOf,
  secretary,
} from '../../demo/cast'
import type { Emulator } from '../../emulator'
import { codeProblems } from '../support/code-problems'
import { startTestEmulator } from '../support/emulator'
import { said as outcomeOf, send, valueOf, type Command } from '../support/repeated'
import { ordinary, probationary, setUpSmallBranch, smallCommittee } from '../support/small-branch'
import { stored, storedOne } from '../support/stored'
import { StrictWorld } from '../support/strict-world'
import { joinProblems, openTallies, surveyProblems, tracesOf } from '../support/survey-invariants'
import { tamperedWith, toldBy, type Name, type Store } from '../support/tampered'

/** Once a half-year, one tap: what is counted, what is shown, and what nobody can find out. */
jest.setTimeout(60_000)

const half = '2026-H1'
const survey = `${branch.organisation}:${half}`
const everyone = [...smallCommittee, liaison, deputyLiaison, ...ordinary, probationary]
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'survey-'))

let emulator: Emulator
let world: StrictWorld
const given: Command[] = []
/** The sealed tally after each answer, as a look at the database or its backups finds it. */
const seen: string[] = []

beforeAll(async () => {
  emulator = await startTestEmulator({
    dataFile: path.join(folder, 'store'),
    evidenceFolder: path.join(folder, 'evidence'),
    instancesPerFunction: 4,
  })
  world = new StrictWorld(emulator)
  await setUpSmallBranch(world)
})
afterAll(async () => {
  await emulator.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** A slip that nobody uses while it can be used. */
let spare = ''

/** What is sent is remembered, to be looked for where it must not be. */
function command(member: string, procedure: ProcedureName, input: object): Command {
  const sent = { member, procedure, commandId: world.newCommandId(), input }
  given.push(sent)
  return sent
}
const answering = (member: string, answer: Answer) =>
  command(member, 'answerSurvey', { half, answer })
const slipping = (code: string, answer: Answer, member = 'passer-by') =>
  command(member, 'answerWithSlip', { code, answer })
const said = async (sent: Command): Promise<string> => {
  const outcome = outcomeOf(await send(emulator, sent))
  const open = stored(emulator, 'surveys').find(({ _id }) => _id === survey)
  if (open?.state === 'open' && outcome === 'done' && !seen.includes(open.sealed)) {
    seen.push(open.sealed)
  }
  return outcome
}
const show = (member: string) => world.ask(member, 'showSurvey', {})
const todos = async (member: string) =>
  (await world.ask(member, 'showHome', {})).todos.map(({ kind }) => kind)
const tick = () => emulator.trigger('clock', 'everyTenMinutes')
const lines = () => emulator.logs().map(({ line }) => line)
const problems = (store: Store = emulator, log = lines()) => joinProblems(store, given, log)

async function publish(): Promise<void> {
  world.setClock('2026-07-03 09:30')
  await world.ask(secretary, 'freezeHalfYear', { half, carryOver: true })
  world.setClock('2026-07-22 17:20')
  const held = { heldOn: '2026-07-22', expected: 11, present: 9, disputed: [], panelAyes: 8 }
  await world.ask(secretary, 'recordBriefing', { half, ...held, panel: ordinary.slice(3) })
  world.setClock('2026-07-23 09:00')
  await world.ask(secretary, 'publishBoard', { half })
}

test('before the board is published nobody is asked', async () => {
  world.setClock('2026-07-02 09:00')
  expect(await show('wang-fang')).toMatchObject({ half, state: 'notYet', actions: [] })
  expect(await todos('wang-fang')).not.toContain('answerSurvey')
  expect(await said(answering('wang-fang', 'neutral'))).toBe('surveyNotOpen')
  const slips = { half, count: 2 }
  expect(await world.refused(liaison, 'issueSlips', slips)).toBe('surveyNotOpen')
  await publish()
})

describe('while it is open', () => {
  test('each is asked once, and the question goes when it is answered', async () => {
    expect(await todos('wang-fang')).toContain('answerSurvey')
    expect(await show('wang-fang')).toMatchObject({
      state: 'open',
      closesOn: '2026-08-06',
      answered: false,
      actions: ['answer'],
    })
    const first = answering('wang-fang', 'satisfied')
    expect(valueOf(await send(emulator, first))).toEqual({ closesOn: '2026-08-06' })
    expect(await todos('wang-fang')).not.toContain('answerSurvey')
    expect(await show('wang-fang')).toMatchObject({ answered: true, actions: [] })

    const digest = emulator.store.digest()
    expect(valueOf(await send(emulator, first))).toEqual({ closesOn: '2026-08-06' })
    const second = answering('wang-fang', 'veryDissatisfied')
    expect(await said(second)).toBe('surveyAnswered')
    expect(emulator.store.digest()).toBe(digest)
  })

  test('a lost reply is answered when it is sent again, and counts once', async () => {
    const action = 'database.commitTransaction'
    emulator.faults.inject({ at: 1, action, kind: 'lostReply', functionName: 'api' })
    const lost = answering('sun-li', 'satisfied')
    expect(await said(lost)).toBe('fault')
    emulator.faults.clear()
    expect(await said(lost)).toBe('done')
    expect(openTallies(emulator).get(survey)?.members.satisfied).toBe(2)
    expect(surveyProblems(emulator)).toEqual([])
  })

  test('all others at once: each counts, none twice', async () => {
    const others = everyone.filter((member) => !['wang-fang', 'sun-li'].includes(member))
    const commands = others.map((member, place) =>
      answering(member, answers[place % answers.length] ?? 'neutral'),
    )
    const twice = [...commands, ...commands]
    const outcomes = await Promise.all(twice.map((one) => send(emulator, one)))
    expect(new Set(outcomes.map(outcomeOf))).toEqual(new Set(['done']))
    expect(openTallies(emulator).get(survey)?.members).toEqual({
      verySatisfied: 2,
      satisfied: 4,
      neutral: 2,
      dissatisfied: 2,
      veryDissatisfied: 2,
    })
    expect(surveyProblems(emulator)).toEqual([])
  })

  test('nobody sees anything of the answers, not even how many', async () => {
    for (const reader of ['wang-fang', secretary, liaison]) {
      const shown = await show(reader)
      expect(shown.result).toBeUndefined()
      expect(Object.keys(shown).sort()).toEqual(
        [
          'actions',
          'answered',
          'before',
          'branchName',
          'closesOn',
          'half',
          ...(reader === 'wang-fang' ? [] : ['membersWithoutPhone']),
          'slipsIssued',
          'state',
        ].sort(),
      )
    }
    const inspected = { branch: branch.organisation, half }
    const above = await world.ask(inspector, 'showSurvey', inspected)
    expect(above).toMatchObject({ state: 'open', answered: false, actions: [] })
    expect(above.result).toBeUndefined()
    expect(await world.refused(decider, 'showSurvey', inspected)).toBe('notPermitted')
  })

  test('who belongs to another branch is not asked about this one', async () => {
    expect(await said(answering(inspector, 'neutral'))).toBe('surveyNotOpen')
  })
})

describe('slips for the masses', () => {
  let codes: readonly string[]

  test('are made by the liaison, the deputy or the secretary, and counted for everyone', async () => {
    const issued = await world.ask(liaison, 'issueSlips', { half, count: 4 }, 'slips-command-0001')
    codes = issued.codes
    spare = (await world.ask(deputyLiaison, 'issueSlips', { half, count: 1 })).codes[0] ?? ''
    await world.ask(secretary, 'issueSlips', { half, count: 1 })
    expect(await world.refused('wang-fang', 'issueSlips', { half, count: 1 })).toBe('notPermitted')
    expect((await show('wang-fang')).slipsIssued).toBe(6)
    expect(new Set(codes).size).toBe(4)
    for (const code of codes) expect(code).toMatch(/^[A-Z2-9]{10}$/)
  })

  test.each([0, 31])('not %i at once', async (count) => {
    expect(await world.refused(liaison, 'issueSlips', { half, count })).toBe('badInput')
  })

  test('a repetition shows the same codes, which stand nowhere', async () => {
    const digest = emulator.store.digest()
    const again = await world.ask(liaison, 'issueSlips', { half, count: 4 }, 'slips-command-0001')
    expect(again.codes).toEqual(codes)
    expect(emulator.store.digest()).toBe(digest)
    expect(codeProblems(emulator, codes)).toEqual([])
  })

  test('are used once each, by somebody whom the roster does not know', async () => {
    const [first = '', second = '', third = '', fourth = ''] = codes
    const tap = slipping(first, 'dissatisfied')
    expect(await said(tap)).toBe('done')
    expect(await said(tap)).toBe('done')
    expect(await said(slipping(first, 'satisfied'))).toBe('slipNotValid')
    const typed = `${second.slice(0, 5).toLowerCase()} ${second.slice(5)} `
    expect(await said(slipping(typed, 'satisfied'))).toBe('done')
    const rush = ['one', 'two', 'three'].map((who) => slipping(third, 'neutral', who))
    const outcomes = await Promise.all(rush.map((one) => send(emulator, one)))
    expect(outcomes.map(outcomeOf).sort()).toEqual(['done', 'slipNotValid', 'slipNotValid'])
    expect(await said(slipping(fourth, 'neutral', 'four'))).toBe('done')
    expect(surveyProblems(emulator)).toEqual([])
  })

  test.each(['', 'AAAAAAAAAA', '张三'])('"%s" is no slip', async (code) => {
    expect(await said(slipping(code, 'neutral'))).toBe('slipNotValid')
  })

  test('are not for members: who is bound answers as a member', async () => {
    const { codes: more } = await world.ask(liaison, 'issueSlips', { half, count: 1 })
    const own = slipping(more[0] ?? '', 'neutral', 'wang-fang')
    expect(await said(own)).toBe('slipForMasses')
  })

  test('a used one is refused as one that never was, and only their number is shown', async () => {
    const refusals = [codes[0] ?? '', 'AAAAAAAAAA'].map((code) => slipping(code, 'neutral', 'five'))
    const outcomes = await Promise.all(refusals.map((one) => send(emulator, one)))
    const replies = outcomes.map((one) => ('reply' in one ? one.reply : one.lost))
    expect(replies[0]).toMatchObject({ ok: false, refusal: { code: 'slipNotValid' } })
    expect(replies[0]).toEqual(replies[1])
    expect((await show(liaison)).slipsIssued).toBe(7)
  })

  test('a member without a phone has one that counts among the members', async () => {
    const asked = { half, count: 1, to: 'members' as const }
    expect(await world.refused(liaison, 'issueSlips', asked)).toBe('slipsBeyondRoster')
    const someone = members.find(({ hasPhone }) => !hasPhone)
    if (someone === undefined) throw new Error('Everybody has a phone')
    const own = { branch: branch.organisation, scored: true, underProbation: false }
    const one = { ...someone, ...own, standing: 'probationary' as const }
    await world.ask(administrator.member, 'enrolMember', one)
    expect((await show(liaison)).membersWithoutPhone).toBe(1)
    const { codes: first } = await world.ask(liaison, 'issueSlips', asked)
    const { codes: again } = await world.ask(secretary, 'issueSlips', asked)
    expect(again).toEqual(first)
    const two = { ...asked, count: 2 }
    expect(await world.refused(liaison, 'issueSlips', two)).toBe('slipsBeyondRoster')
    const before = openTallies(emulator).get(survey)?.members.neutral ?? 0
    expect(await said(slipping(first[0] ?? '', 'neutral', 'a-daughter'))).toBe('done')
    expect(openTallies(emulator).get(survey)?.members.neutral).toBe(before + 1)
    await world.ask(liaison, 'issueSlips', asked)
    expect(await said(slipping(first[0] ?? '', 'neutral', 'a-son'))).toBe('slipNotValid')
    expect((await show(liaison)).slipsIssued).toBe(8)
    expect(codeProblems(emulator, first)).toEqual([])
    expect(surveyProblems(emulator)).toEqual([])
  })
})

/** All that a dump of the store, its files and its log would hold. */
describe('what is kept joins nobody to an answer', () => {
  test('in no document and no line of the log, while it is open', () => {
    expect(given.length).toBeGreaterThan(20)
    expect(problems()).toEqual([])
  })

  test('in no file of the store or of the evidence, either', () => {
    const traces = tracesOf(given)
    const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const bytes = files
      .map((name) => path.join(folder, name))
      .filter((name) => fs.statSync(name).isFile())
      .map((name) => fs.readFileSync(name, 'latin1'))
    expect(bytes.join('').length).toBeGreaterThan(100_000)
    const found = traces.filter((trace) => bytes.some((text) => text.includes(trace)))
    expect(found).toEqual([])
    // The same look finds what is there.
    expect(bytes.some((text) => text.includes(survey))).toBe(true)
  })

  test('the tally was as long after each answer, and another text each time', () => {
    expect(seen.length).toBeGreaterThan(3)
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(seen.map(({ length }) => length)).size).toBe(1)
  })

  const [person] = ordinary
  const turn = { _id: 'a', command: 'b' }
  const guess = { procedure: 'answerSurvey', input: { half, answer: 'satisfied' } }
  const with_ = (name: Name, planted: object) => toldBy(emulator, name, (all) => [...all, planted])

  test.each<[string, () => string[]]>([
    ['an answer on a turn', () => problems(with_('surveyTurns', { ...turn, answer: 'neutral' }))],
    ['a time on a turn', () => problems(with_('surveyTurns', { ...turn, at: '2026-07-24' }))],
    ['a name on a turn', () => problems(with_('surveyTurns', { ...turn, member: person }))],
    [
      'a turn under a hash without a key',
      () => problems(with_('surveyTurns', { ...turn, _id: digestOfText(`${survey}:${person}`) })),
    ],
    [
      'a record of the command with a digest to guess',
      () => problems(with_('commands', { _id: 'c', procedure: 'else', digest: digestOf(guess) })),
    ],
    [
      'a record of the command without a digest',
      () => problems(with_('commands', { _id: 'c', procedure: 'answerSurvey', digest: '' })),
    ],
    ['an answer in another collection', () => problems(with_('jobs', guess))],
    [
      'a tally in clear',
      () =>
        problems(
          tamperedWith(
            emulator,
            'surveys',
            () => true,
            () => ({ tally: { satisfied: 1 } }),
          ),
        ),
    ],
    [
      'a line of the log',
      () => problems(emulator, [JSON.stringify({ openid: openidOf(person), answer: 'neutral' })]),
    ],
  ])('planted: %s is found', (_, found) => {
    expect(found()).not.toEqual([])
  })

  test('planted: an answer that was counted twice, or lost, is found', () => {
    const less = toldBy(emulator, 'surveyTurns', (all) => all.slice(1))
    expect(surveyProblems(less)).not.toEqual([])
  })
})

describe('when it is over', () => {
  test('nobody answers any more, and it is being counted until the timer comes', async () => {
    world.setClock('2026-08-06 23:50')
    await tick()
    expect(await show('wang-fang')).toMatchObject({ state: 'open' })
    world.setClock('2026-08-07 00:00')
    expect(await show('wang-fang')).toMatchObject({ state: 'counting', actions: [] })
    expect(await said(slipping(spare, 'neutral'))).toBe('slipNotValid')
    expect(await said(answering('wang-fang', 'neutral'))).toBe('surveyAnswered')
    expect(await world.refused(liaison, 'issueSlips', { half, count: 1 })).toBe('surveyClosed')
  })

  test('then the result is sealed: four slips are not shown, nor a total beside members', async () => {
    await tick()
    const digest = emulator.store.digest()
    await tick()
    expect(emulator.store.digest()).toBe(digest)
    const { state, result, slipsIssued } = await show('wang-fang')
    expect([state, slipsIssued]).toEqual(['closed', 8])
    expect(result).toEqual({
      members: {
        verySatisfied: 2,
        satisfied: 4,
        neutral: 3,
        dissatisfied: 2,
        veryDissatisfied: 2,
      },
    })
    const above = await world.ask(inspector, 'showSurvey', { branch: branch.organisation, half })
    expect(above.result).toEqual(result)
    expect(await world.refused(decider, 'showSurvey', { branch: branch.organisation })).toBe(
      'notPermitted',
    )
  })

  test('nothing is left of what is not shown', () => {
    expect(stored(emulator, 'surveys')).toHaveLength(1)
    expect(storedOne(emulator, 'surveys', survey)).not.toHaveProperty('sealed')
    expect(problems()).toEqual([])
  })

  test('a repetition is answered as the first time', async () => {
    const [, first] = given.filter(({ member }) => member === 'wang-fang')
    if (!first) throw new Error('Somebody has answered')
    expect(valueOf(await send(emulator, first))).toEqual({ closesOn: '2026-08-06' })
  })

  const four = { ...zero(), neutral: 4 }
  test.each([
    ['four that are shown', { masses: four }],
    [
      'a total that gives four away',
      { members: { ...zero(), neutral: 9 }, total: { ...four, satisfied: 9 } },
    ],
  ])('planted: %s', (_, result) => {
    const shown = tamperedWith(
      emulator,
      'surveys',
      () => true,
      () => ({ result }),
    )
    expect(problems(shown)).toEqual([`${survey}: shows too few`])
  })

  test('planted: a tally that is still there', () => {
    const kept = tamperedWith(
      emulator,
      'surveys',
      () => true,
      () => ({ sealed: 'AAAA' }),
    )
    expect(problems(kept)).toEqual([`${survey}: the tally is still there`])
  })

  test('the next half-year has a survey of its own, once it has a board', async () => {
    world.setClock('2027-01-05 09:00')
    expect(await show('wang-fang')).toMatchObject({ half: '2026-H2', state: 'notYet' })
    expect(await world.ask('wang-fang', 'showSurvey', { half })).toMatchObject({ state: 'closed' })
    expect(await todos('wang-fang')).not.toContain('answerSurvey')
  })
})

function zero() {
  return { verySatisfied: 0, satisfied: 0, neutral: 0, dissatisfied: 0, veryDissatisfied: 0 }
}
