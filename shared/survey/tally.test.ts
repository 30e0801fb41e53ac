import fc from 'fast-check'
import { answers, type Answer, type Counts, type Tally } from './survey'
import { answerCount, counted, countsFrom, noAnswers, numbersOf, resultOf, tallyOf } from './tally'

const alike = (number: number, answer: Answer = 'satisfied'): Counts =>
  countsFrom((one) => (one === answer ? number : 0))
const tally = (members: number, masses: number): Tally => ({
  members: alike(members),
  masses: alike(masses, 'neutral'),
})

const counts = fc
  .array(fc.nat({ max: 9 }), { minLength: answers.length, maxLength: answers.length })
  .map((numbers) => countsFrom((answer) => numbers[answers.indexOf(answer)] ?? 0))
const anyTally = fc.record({ members: counts, masses: counts })

test('an answer counts once, for its group alone', () => {
  const one = counted(noAnswers, 'masses', 'dissatisfied')
  expect(one).toEqual({ members: alike(0), masses: alike(1, 'dissatisfied') })
  expect(answerCount(noAnswers.masses)).toBe(0)
})

describe('what is shown', () => {
  test.each([
    ['nobody answered', 0, 0, []],
    ['four members', 4, 0, []],
    ['five members', 5, 0, ['members']],
    ['five slips', 0, 5, ['masses']],
    ['members, and too few slips: no total to subtract from', 12, 4, ['members']],
    ['slips, and too few members', 1, 9, ['masses']],
    ['both too few, together enough', 3, 2, ['total']],
    ['both too few, together too', 2, 2, []],
    ['both enough', 5, 5, ['members', 'masses', 'total']],
  ])('%s', (_, members, masses, shown) => {
    expect(Object.keys(resultOf(tally(members, masses)))).toEqual(shown)
  })

  test('never fewer than five, and no difference of two that is', () => {
    fc.assert(
      fc.property(anyTally, (any) => {
        const { members, masses, total } = resultOf(any)
        const groups = [members, masses, total].flatMap((one) => (one ? [answerCount(one)] : []))
        expect(groups.filter((number) => number < 5)).toEqual([])
        for (const group of [members, masses]) {
          if (!total || !group) continue
          expect(answerCount(total) - answerCount(group)).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })

  test('is what was counted', () => {
    const total = { ...alike(6), neutral: 7 }
    expect(resultOf(tally(6, 7))).toEqual({ ...tally(6, 7), total })
  })
})

test('as numbers it is always as long, and comes back', () => {
  expect(numbersOf(noAnswers)).toHaveLength(2 * answers.length)
  fc.assert(fc.property(anyTally, (any) => expect(tallyOf(numbersOf(any))).toEqual(any)))
})
