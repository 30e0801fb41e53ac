import { refusedWith } from '../kernel/testing/refused'
import { committeeMember, ordinary } from '../ledger/testing/chain'
import { defaultBook } from '../rulebook/default-book'
import type { Enrolment } from '../rulebook/enrolment'
import { everyKindBook } from '../rulebook/testing/every-kind-book'
import { endorsed, posted, referred } from './decide'
import { decidedPoints, pointsClauseOf, proposalIn } from './decided-points'
import { committeeMeeting, contextOf, declared, liQiang } from './testing/declaration'
import { stepInWords } from './words'

const rescue = pointsClauseOf(defaultBook, { indicator: 'J08' }, ordinary)
const fixed = pointsClauseOf(defaultBook, { indicator: 'L12' }, ordinary)

test('the range is that of what the member is enrolled as', () => {
  const rangeIn = (indicator: string, enrolment: Enrolment, variant?: string) =>
    pointsClauseOf(everyKindBook, { indicator, variant }, enrolment).range
  expect(rangeIn('J08', ordinary)).toEqual({ least: 100, most: 300 })
  expect(rangeIn('J08', committeeMember)).toEqual({ least: 100, most: 200 })
  expect(rangeIn('J01', ordinary, 'courage')).toEqual({ least: 300, most: 500 })
  expect(rangeIn('J01', committeeMember, 'courage')).toEqual({ least: 200, most: 400 })
  expect(rangeIn('J08', { ...committeeMember, scored: false })).toEqual({ least: 100, most: 300 })
})

test('a row or a level has a range where the book leaves its points to a body', () => {
  const rangeOf = (indicator: string, variant?: string) =>
    pointsClauseOf(defaultBook, { indicator, variant }, ordinary).range
  expect(rescue.range).toEqual({ least: 100, most: 300 })
  expect(rangeOf('J09', 'courage')).toEqual({ least: 300, most: 500 })
  expect(rangeOf('J09', 'blood')).toBeUndefined()
  expect(rangeOf('L12')).toBeUndefined()
  expect(rangeOf('X99')).toBeUndefined()
})

test('points are named exactly where a body decides them, within the range', () => {
  expect(decidedPoints(rescue, 100)).toBe(100)
  expect(decidedPoints(rescue, 300)).toBe(300)
  expect(decidedPoints(fixed, undefined)).toBeUndefined()
  expect(refusedWith(() => decidedPoints(rescue, undefined))).toBe('pointsMissing')
  expect(refusedWith(() => decidedPoints(rescue, 99))).toBe('pointsOutOfRange')
  expect(refusedWith(() => decidedPoints(rescue, 301))).toBe('pointsOutOfRange')
  expect(refusedWith(() => decidedPoints(fixed, 100))).toBe('pointsFixed')
})

test('a proposal of before is brought into the range of now', () => {
  const range = { least: 100, most: 300 }
  expect([undefined, 50, 250, 400].map((one) => proposalIn(range, one))).toEqual([
    100, 100, 250, 300,
  ])
})

test('the trail says what was proposed and what was decided', () => {
  const one = endorsed(
    declared(),
    { clause: rescue, body: 'committee', points: 200 },
    contextOf(liQiang),
  )
  expect(one.points).toBe(200)
  const context = contextOf(committeeMeeting)
  expect(referred(one, { reason: '人数不足', points: 300, met: [] }, context).points).toBe(300)
  const outcome = { entry: 'entry-1', decision: 'meeting-1', points: 250 }
  const done = posted(one, outcome, context)
  expect(done.points).toBe(250)
  expect(done.trail.map(stepInWords)).toEqual([
    '提交申报',
    '联络员初审同意，建议计 2.00 分',
    '审定通过并入账，计 2.50 分',
  ])
})
