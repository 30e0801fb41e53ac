import { decider, inspector, partyCommittee } from '../../demo/cast'
import type { Documents } from '../../cloudfunctions/kit/documents'
import { aboveBudget, MeasuredWorld } from '../support/measured'
import { setUpSmallBranch } from '../support/small-branch'
import { storedOne } from '../support/stored'
import { openingAPage } from './budgets'

/** What a superior over two thousand branches sees at a glance, and what it costs. */
jest.setTimeout(60_000)

const branches = 2000
const half = '2026-H1'
/** The cast's own two branches have not begun: no half-year is frozen in this world. */
const ofTheCast = 2
const published = 700
const final = 300
const frozen = 13

let world: MeasuredWorld

beforeAll(async () => {
  world = await MeasuredWorld.start()
  await setUpSmallBranch(world)
  const { store } = world.emulator
  const like = storedOne(world.emulator, 'organisations', 'overhaul-branch')
  const more = Array.from({ length: branches - ofTheCast }, (_, index) => {
    const _id = `branch-${String(index).padStart(4, '0')}`
    return { ...like, _id, name: `第 ${index + 1} 支部`, path: `${pathAbove()}/${_id}` }
  })
  const outside = { ...like, _id: 'elsewhere', path: `${pathAbove()}-2/elsewhere` }
  store.import('organisations', [...more, outside])
  const states = more.map((_, index) => stateOf(index))
  store.import('evaluations', [
    ...more.flatMap((branch, index) => evaluationOf(branch, states[index])),
    ...evaluationOf(outside, 'published'),
  ])
  world.setClock('2026-07-20 10:00')
})
afterAll(() => world.close())

function pathAbove(): string {
  return storedOne(world.emulator, 'organisations', partyCommittee.organisation).path
}

type State = Documents['evaluations']['state']

function stateOf(index: number): State | undefined {
  if (index < published) return 'published'
  if (index < published + final) return 'final'
  return index < published + final + frozen ? 'frozen' : undefined
}

function evaluationOf({ _id: branch, path }: Documents['organisations'], state?: State) {
  if (state === undefined) return []
  return [{ _id: `${branch}:${half}`, branch, path, half, state }]
}

describe.each(['cold', 'warm'] as const)('%s', (how) => {
  test.each([decider, inspector])('the home page of %s keeps its budget', async (person) => {
    const { value, costs } = await world[how](person, 'showHome', {})
    expect(value.below).toEqual({
      half,
      branches,
      steps: [
        { state: 'running', branches: branches - published - final - frozen },
        { state: 'frozen', branches: frozen },
        { state: 'briefed', branches: 0 },
        { state: 'published', branches: published },
        { state: 'final', branches: final },
      ],
    })
    expect(aboveBudget(costs, openingAPage)).toEqual([])
  })
})

test('who sits above nobody sees no such card', async () => {
  expect((await world.ask('wang-fang', 'showHome', {})).below).toBeUndefined()
})

test('the list of branches is complete, and no branch from beside is in it', async () => {
  const names = new Set<string>()
  let calls = 0
  for (let after: string | undefined, more = true; more; calls += 1) {
    const page = await world.ask(inspector, 'listBranches', { after })
    for (const { branch } of page.branches) names.add(branch)
    after = page.next
    more = after !== undefined
  }
  expect(names.size).toBe(branches)
  expect(names.has('elsewhere')).toBe(false)
  expect(calls).toBe(branches / 50)
})
